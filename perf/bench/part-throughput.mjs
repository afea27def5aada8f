// Pictures per second with two at work at once.
import { cellOf } from './cells.mjs'
import { clock, geometricMean, measure, median, verdict } from './measure.mjs'

const GOAL = 1
const THREADS = 2
const COUNT = 12
const ASKED = [
  ['jpeg-12mp', 400, 'jpeg'],
  ['jpeg-12mp', 800, 'webp'],
  ['jpeg-24mp', 400, 'webp'],
  ['webp', 800, 'jpeg'],
]

export const throughput = async (engines, pictures) => {
  const cells = ASKED.map(([name, side, format]) => cellOf(pictures.find((picture) => picture.name === name), side, format))
  const ways = engines.map(({ name, ask }) => ({
    name,
    ask: (cell) => ask('throughput', cell.picture.file, name === 'sharp' ? cell.settings : cell.chain, COUNT, THREADS),
  }))
  const times = await measure(cells, ways, 0.6)
  const perSecond = (cell, name) => (COUNT * 1000) / median(clock(times.get(cell)[name]))
  console.log()
  for (const cell of cells) {
    const [sharp, pixedge] = ['sharp', 'pixedge'].map((name) => perSecond(cell, name))
    console.log(`${cell.name}, ${THREADS} threads: sharp ${sharp.toFixed(1)}/s, pixedge ${pixedge.toFixed(1)}/s, ratio ${(pixedge / sharp).toFixed(2)}`)
  }
  const ratio = geometricMean(cells.map((cell) => perSecond(cell, 'pixedge') / perSecond(cell, 'sharp')))
  console.log(`throughput against sharp, geometric mean: ${ratio.toFixed(3)} (goal at least ${GOAL}: ${verdict(ratio >= GOAL)})`)
}
