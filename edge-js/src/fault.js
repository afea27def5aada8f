/**
 * Every fault says what was expected where. FAULT.<code> is "<status> <code>", put in by the build from contract/faults.json;
 * the handler alone catches.
 */
export const fail = (fault, where, expected, got) => {
  throw [fault, `${where}: expected ${expected}` + (got === undefined ? '' : `, got "${got}"`)]
}

/** The request contradicts itself or cannot be read. */
export const contradicts = (where, expected) => fail(FAULT.BadRequest, where, expected)

/** A value is not what it must be. */
export const unfit = (where, expected, got) => fail(FAULT.InvalidArgument, where, expected, got)

export const SIGNATURE = 'exp, kid and sig'

export const reply = (status, body) => ({
  statusCode: status,
  headers: {
    'content-type': { value: 'application/json' },
    'cache-control': { value: 'no-store' },
    allow: { value: 'GET, HEAD' },
  },
  body: JSON.stringify(body),
})
