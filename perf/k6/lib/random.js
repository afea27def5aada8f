// Choices that are the same on every run. Pure: Node tests it.

/** Numbers from 0 to below 1: a linear congruential generator with the constants of Numerical Recipes. */
export const seeded = seed => {
  let state = seed >>> 0
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32
}

/** One of the items, each as often as its weight says. */
export const weighted = (items, random) => {
  let rest = random() * items.reduce((sum, item) => sum + item.weight, 0)
  return items.find(item => (rest -= item.weight) < 0) || items[items.length - 1]
}

/** The share of each of `count` ranks under Zipf's law with this exponent, the most wanted first; they sum to 1. */
export const zipfShares = (count, exponent = 1) => {
  const raw = Array.from({ length: count }, (_, rank) => 1 / (rank + 1) ** exponent)
  const sum = raw.reduce((a, b) => a + b, 0)
  return raw.map(share => share / sum)
}

/** Chooses from the items by Zipf's law. */
export const zipf = (items, exponent = 1) => {
  const ranked = zipfShares(items.length, exponent).map((weight, rank) => ({ weight, item: items[rank] }))
  return random => weighted(ranked, random).item
}
