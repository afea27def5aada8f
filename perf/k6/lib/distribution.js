// Distributions of latencies as lists of percentiles. Pure: Node tests it.

/** The percentiles that are kept of every distribution. */
export const PERCENTILES = [0, 1, 5, 10, 20, 30, 40, 50, 60, 70, 75, 80, 85, 90, 93, 95, 97, 98, 99, 99.5, 99.9, 100]

/** How k6 is told to compute them. */
export const TREND_STATS = ['count', 'avg', 'min', 'med', 'max', ...PERCENTILES.slice(1, -1).map(p => `p(${p})`)]

/** From a k6 trend's values: count, mean, and the milliseconds at each of PERCENTILES. */
export const distributionOf = values => {
  if (!values || !values.count) return null
  const at = p => (p === 0 ? values.min : p === 100 ? values.max : values[`p(${p})`])
  return { count: values.count, mean: values.avg, curve: PERCENTILES.map(at) }
}

/** The milliseconds at a percentile, between two that are known on a straight line. */
export const quantile = ({ curve }, p) => {
  const right = PERCENTILES.findIndex(known => known >= p)
  if (right <= 0) return curve[0]
  const [from, to] = [PERCENTILES[right - 1], PERCENTILES[right]]
  return curve[right - 1] + ((p - from) / (to - from)) * (curve[right] - curve[right - 1])
}

/** The share of values up to these milliseconds, 0 to 1. */
export const shareUpTo = ({ curve }, ms) => {
  if (ms < curve[0]) return 0
  for (let i = curve.length - 1; i >= 0; i--) {
    if (curve[i] > ms) continue
    if (i === curve.length - 1) return 1
    const span = curve[i + 1] - curve[i]
    return (PERCENTILES[i] + ((ms - curve[i]) / span) * (PERCENTILES[i + 1] - PERCENTILES[i])) / 100
  }
  return 0
}

/** All of them as one. */
export const merged = all => {
  const some = all.filter(Boolean)
  if (some.length < 2) return some[0] || null
  const count = some.reduce((sum, one) => sum + one.count, 0)
  const share = ms => some.reduce((sum, one) => sum + one.count * shareUpTo(one, ms), 0) / count
  const lowest = Math.min(...some.map(one => one.curve[0]))
  const highest = Math.max(...some.map(one => one.curve[one.curve.length - 1]))
  const at = p => {
    let [low, high] = [lowest, highest]
    for (let i = 0; i < 50; i++) {
      const middle = (low + high) / 2
      if (share(middle) < p / 100) low = middle
      else high = middle
    }
    return high
  }
  return {
    count,
    mean: some.reduce((sum, one) => sum + one.count * one.mean, 0) / count,
    curve: PERCENTILES.map(p => (p === 0 ? lowest : p === 100 ? highest : at(p))),
  }
}
