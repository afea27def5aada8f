/** Refuses an argument, and says what was expected. */
export const fail = (where, expected, got) => {
  throw new RangeError(`${where}: expected ${expected}` + (got === undefined ? '' : `, got "${got}"`))
}
