// Percentile curves as SVG. Pure: Node tests it.
import { PERCENTILES } from './distribution.js'

const WIDTH = 720
const HEIGHT = 340
const LEFT = 64
const RIGHT = 150
const TOP = 40
const BOTTOM = 40
const COLOURS = ['#0b7285', '#e8590c', '#5f3dc4', '#2b8a3e', '#c2255c', '#495057']
const MARKS = [0, 50, 90, 99, 99.9]
const DECADES = [0.1, 1, 10, 100, 1_000, 10_000, 100_000]

/** Tails stretched: each nine takes as much room as the one before. */
const across = p => LEFT + (-Math.log10(1 - Math.min(p, 99.9) / 100) / 3) * (WIDTH - LEFT - RIGHT)

export const escaped = text =>
  String(text).replace(/[&<>"']/g, c => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[c])

const scale = (low, high) => {
  const [from, to] = [Math.log10(low), Math.log10(high)]
  return ms => HEIGHT - BOTTOM - ((Math.log10(Math.max(ms, low)) - from) / (to - from)) * (HEIGHT - TOP - BOTTOM)
}

const label = ms => (ms >= 1000 ? `${ms / 1000} s` : `${ms} ms`)

/** Milliseconds on a logarithmic scale over percentiles; `lines` are {name, distribution}. */
export const curvesOf = (title, lines) => {
  const values = lines.flatMap(({ distribution }) => distribution.curve).filter(ms => ms > 0)
  const low = Math.max(...DECADES.filter(d => d <= Math.min(...values)), DECADES[0])
  const high = DECADES.find(d => d >= Math.max(...values) && d > low) || DECADES[DECADES.length - 1]
  const down = scale(low, high)
  const grid = DECADES.filter(d => d >= low && d <= high).map(
    d => `<path class="grid" d="M${LEFT} ${down(d).toFixed(1)}H${WIDTH - RIGHT}"/>
<text x="${LEFT - 8}" y="${(down(d) + 4).toFixed(1)}" text-anchor="end">${label(d)}</text>`,
  )
  const marks = MARKS.map(
    p => `<path class="grid" d="M${across(p).toFixed(1)} ${TOP}V${HEIGHT - BOTTOM}"/>
<text x="${across(p).toFixed(1)}" y="${HEIGHT - BOTTOM + 18}" text-anchor="middle">${p === 0 ? 'fastest' : `p${p}`}</text>`,
  )
  const ends = []
  const curves = lines.map(({ name, distribution }, i) => {
    const shown = PERCENTILES.map((p, at) => [p, distribution.curve[at]]).filter(([p]) => p <= 99.9)
    const path = shown.map(([p, ms]) => `${across(p).toFixed(1)} ${down(ms).toFixed(1)}`).join('L')
    let end = down(shown[shown.length - 1][1]) + 4
    while (ends.some(other => Math.abs(other - end) < 14)) end += 14
    ends.push(end)
    const colour = COLOURS[i % COLOURS.length]
    return `<path d="M${path}" fill="none" stroke="${colour}" stroke-width="2"/>
<text x="${WIDTH - RIGHT + 8}" y="${end.toFixed(1)}" style="fill:${colour}">${escaped(name)}</text>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" aria-label="${escaped(title)}">
<style>text{font:12px system-ui,sans-serif;fill:#343a40}.grid{stroke:#dee2e6;fill:none}</style>
<rect width="100%" height="100%" fill="#fff"/>
<text x="${LEFT}" y="22" style="font-weight:600;font-size:14px">${escaped(title)}</text>
${[...grid, ...marks, ...curves].join('\n')}
</svg>
`
}
