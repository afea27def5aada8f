// The fast lane and mezzanines: small renditions of large JPEGs against sharp, and the first call and the memory against the engine without the lane.
import { cellsOf } from './cells.mjs'
import { clock, cpu, geometricMean, judged, least, measure, median, verdict } from './measure.mjs'
import { examine, ways } from './part-matrix.mjs'
import { start } from './workers.mjs'

const FORMATS = ['jpeg', 'webp']
const GOALS = { baseline: 0.65, progressive: 0.15, mezzanine: 0.3, cell: 0.8, loss: 0.1, bytes: 1.03, throughput: 1.4, first: 1.1, memory: 1 }
const COUNT = 12
const THREADS = 2
const FRESH = 5

const over = (samples, pick, of) => of(pick(samples.pixedge)) / of(pick(samples.sharp))

const group = async (title, cells, ways, folder, goal) => {
  const times = await measure(cells, ways)
  console.log(`\n| ${title} | sharp ms | pixedge ms | time ratio | processor ratio | sharp dB | pixedge dB | bytes ratio |`)
  console.log('|---|---|---|---|---|---|---|---|')
  const found = []
  for (const cell of cells) {
    const samples = times.get(cell)
    const [sharp, pixedge] = [await examine(cell, ways[0], folder), await examine(cell, ways[1], folder)]
    const result = {
      time: over(samples, clock, median),
      cpu: over(samples, cpu, least),
      loss: sharp.psnr - pixedge.psnr,
      bytes: pixedge.bytes / sharp.bytes,
    }
    found.push(result)
    const numbers = [median(clock(samples.sharp)), median(clock(samples.pixedge))].map((time) => time.toFixed(1))
    numbers.push(result.time.toFixed(2), result.cpu.toFixed(2), sharp.psnr.toFixed(2), pixedge.psnr.toFixed(2), result.bytes.toFixed(3))
    console.log(`| ${cell.name} | ${numbers.join(' | ')} |`)
  }
  console.log()
  judged(`${title}: time against sharp, geometric mean`, geometricMean(found.map((each) => each.time)), goal)
  console.log(`the same of least processor time: ${geometricMean(found.map((each) => each.cpu)).toFixed(3)}`)
  return found
}

const most = (found, key) => Math.max(...found.map((each) => each[key]))

const throughput = async (engines, cells) => {
  const asked = engines.map(({ name, ask }) => ({
    name,
    ask: (cell) => ask('throughput', cell.picture.file, name === 'sharp' ? cell.settings : cell.chain, COUNT, THREADS),
  }))
  const times = await measure(cells, asked, 0.6)
  const ratio = geometricMean([...times.values()].map((samples) => 1 / over(samples, clock, median)))
  console.log(
    `${THREADS} threads: throughput against sharp, geometric mean: ${ratio.toFixed(2)} (goal at least ${GOALS.throughput}: ${verdict(ratio >= GOALS.throughput)})`,
  )
}

// The first call in ms and the peak memory in KB of fresh processes, with the lane open or closed.
const fresh = async (lane, cells) => {
  const first = []
  const peaks = []
  process.env.PIXEDGE_FAST_LANE = lane
  for (let i = 0; i < FRESH; i++) {
    const engines = start()
    const { ask } = engines[1]
    for (const [place, { picture, chain }] of cells.entries()) {
      const [time] = await ask('render', picture.file, chain, '-')
      if (place === 0) first.push(time / 1e6)
    }
    peaks.push((await ask('peak'))[0])
    engines.forEach((engine) => engine.end())
  }
  delete process.env.PIXEDGE_FAST_LANE
  return { first: median(first), peak: median(peaks) }
}

export const lane = async (engines, pictures, folder) => {
  const named = (...names) => pictures.filter((picture) => names.includes(picture.name))
  const large = named('jpeg-12mp', 'jpeg-24mp')
  const baseline = cellsOf(large, [150, 400], FORMATS)
  const progressive = cellsOf(named('progressive-12mp'), [150, 400], FORMATS)
  const [sharp, pixedge] = engines
  const direct = [...ways([sharp]), ...ways([pixedge])]
  const small = [...ways([sharp]), ...ways([pixedge], 'mezzanine')]
  const found = await group('baseline', baseline, direct, folder, GOALS.baseline)
  judged('the slowest cell', most(found, 'time'), GOALS.cell)
  found.push(...(await group('progressive', progressive, direct, folder, GOALS.progressive)))
  judged('largest loss of PSNR-Y in dB', most(found, 'loss'), GOALS.loss)
  judged('most bytes against sharp', most(found, 'bytes'), GOALS.bytes)
  const copied = await group('from a mezzanine', cellsOf(large, [150, 400, 800], FORMATS), small, folder, GOALS.mezzanine)
  judged('largest loss of PSNR-Y from a mezzanine in dB', most(copied, 'loss'), GOALS.loss)
  judged('most bytes from a mezzanine against sharp', most(copied, 'bytes'), GOALS.bytes)
  await throughput(engines, baseline)
  const open = await fresh('on', baseline)
  const closed = await fresh('off', baseline)
  console.log(`first call: ${open.first.toFixed(0)} ms, without the lane ${closed.first.toFixed(0)} ms`)
  judged('first call in a fresh process against that without the lane', open.first / closed.first, GOALS.first)
  judged('peak memory against that without the lane', open.peak / closed.peak, GOALS.memory)
}
