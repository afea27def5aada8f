import { encode } from './source.js'

/**
 * Every fault says what was expected where. FAULT.<code> is "<status> <code>", put in by the build from contract/faults.json;
 * the handler alone catches. code is the end of an EC code of OSS, or nothing.
 */
export const fail = (fault, where, expected, got, code) => {
  throw [fault, `${where}: expected ${expected}` + (got === undefined ? '' : `, got "${got}"`), code]
}

/** The request contradicts itself or cannot be read. */
export const contradicts = (where, expected) => fail(FAULT.BadRequest, where, expected)

/** A value is not what it must be. */
export const unfit = (where, expected, got, code) => fail(FAULT.InvalidArgument, where, expected, got, code)

export const SIGNATURE = 'exp, kid and sig'

/** A reply that nobody keeps; type is json or xml. */
export const reply = (status, type, body) => ({
  statusCode: +status,
  headers: {
    'content-type': { value: 'application/' + type },
    'cache-control': { value: 'no-store' },
    allow: { value: 'GET, HEAD' },
  },
  body,
})

/**
 * What is answered to what was thrown: JSON, or the XML of OSS when there is the context of an event that asked in
 * x-oss-process. What XML 1.0 does not take as text is percent-encoded, as it was in the URL.
 */
export const refusal = (thrown, context) => {
  const fault = thrown.length ? thrown : [FAULT.BadRequest, 'URL: expected percent-encoded UTF-8']
  const code = fault[0].slice(4)
  const message = fault[1]
  const ec = TABLE.hasCodes && fault[2] ? `<EC>0040-00000${fault[2]}</EC>` : ''
  return reply(
    fault[0].slice(0, 3),
    context ? 'xml' : 'json',
    context
      ? `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>${message.replace(/[\0-\x1f<>&\ufffe\uffff]/g, encode)}</Message><RequestId>${context.requestId}</RequestId><HostId>${context.distributionDomainName}</HostId>${ec}</Error>`
      : JSON.stringify({ code, message }),
  )
}
