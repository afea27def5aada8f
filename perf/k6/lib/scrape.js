// Pixedge's own metrics, from the text of /-/metrics. Pure: Node tests it.

/** [{name, labels, value}] of the Prometheus text format, version 0.0.4. */
export const samplesOf = text =>
  text
    .split('\n')
    .map(line => line.match(/^([a-zA-Z_:][\w:]*)(?:\{(.*)\})? (\S+)$/))
    .filter(Boolean)
    .map(([, name, labels, value]) => ({
      name,
      labels: Object.fromEntries(
        [...(labels || '').matchAll(/(\w+)="((?:[^"\\]|\\.)*)"/g)].map(([, key, v]) => [key, v]),
      ),
      value: Number(value === '+Inf' ? Infinity : value),
    }))

/** The sum of a metric's samples that carry these labels. */
export const sumOf = (samples, name, labels = {}) =>
  samples
    .filter(each => each.name === name && Object.entries(labels).every(([key, value]) => each.labels[key] === value))
    .reduce((sum, { value }) => sum + value, 0)

/** How many pictures each region has made. */
export const transformsOf = text => {
  const counts = {}
  for (const { name, labels, value } of samplesOf(text)) {
    if (name === 'pixedge_transform_seconds_count') counts[labels.region] = (counts[labels.region] || 0) + value
  }
  return counts
}
