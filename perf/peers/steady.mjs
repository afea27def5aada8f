// When a server is warm. Pure.
const MOST_PASSES = 12
const PATIENCE = 2

/** Passes of load until the processor time of a request, the least so far, has not fallen by a twentieth for `PATIENCE` passes. */
export const untilSteady = async (pass) => {
  let least = Infinity
  for (let done = 0, still = 0; done < MOST_PASSES && still < PATIENCE; done++) {
    const cost = await pass()
    still = cost < 0.95 * least ? 0 : still + 1
    least = Math.min(least, cost)
  }
}
