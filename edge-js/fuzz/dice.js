/** Rolls whole numbers below n: the same ones for the same seed (a linear congruential generator). */
export const dice = seed => {
  let state = seed
  return n => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
    return (state >>> 8) % n
  }
}
