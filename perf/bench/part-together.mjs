// One decoding and eight outputs, against the best that sharp does: each size scaled once, from the next larger one, and
// encoded one by one or side by side, at last with as many threads for each picture as there are cores.
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { cellOf, sizeIn } from './cells.mjs'
import { clock, judged, measure, median, ratios } from './measure.mjs'
import { psnr, reference } from './quality.mjs'

const GOALS = { time: 0.85, loss: 0.3 }
const SIDES = [2000, 800, 400, 150]
const FORMATS = ['jpeg', 'webp']

const jobOf = (picture) => ({ picture, cells: SIDES.flatMap((side) => FORMATS.map((format) => cellOf(picture, side, format))) })

const wayOf = ({ name, ask }, order = '') => ({
  name: order ? `${name} ${order}` : name,
  ask: ({ picture, cells }, files = '-') =>
    ask('together', picture.file, name === 'sharp' ? `[${cells.map((cell) => cell.settings)}]` : cells.map((cell) => cell.chain).join(' '), files, order),
})

const ORDERS = ['one-by-one', 'side-by-side', 'on-all-cores']

// The largest loss of quality of the job's pictures against the same ones made one by one, in dB.
const lossOf = async (job, engine, folder) => {
  const files = join(folder, `together-${job.picture.name}`)
  await wayOf(engine).ask(job, files)
  let loss = -Infinity
  for (const [i, cell] of job.cells.entries()) {
    const alone = join(folder, `alone-${cell.name.replaceAll(' ', '-')}`)
    await engine.ask('render', cell.picture.file, cell.chain, alone)
    const wanted = await reference(cell.picture.file, ...sizeIn(cell.picture, cell.side))
    const lost = (await psnr(alone, wanted)) - (await psnr(`${files}-${i}`, wanted))
    if (lost > GOALS.loss) console.log(`${cell.name}: ${lost.toFixed(2)} dB lost together, ${statSync(alone).size} bytes alone`)
    loss = Math.max(loss, lost)
  }
  return loss
}

export const together = async (engines, pictures, folder) => {
  const jobs = pictures.filter(({ width, height, name }) => width * height >= 12e6 && !name.includes('progressive')).map(jobOf)
  const [sharp, pixedge] = engines
  const ways = [wayOf(pixedge), ...ORDERS.map((order) => wayOf(sharp, order))]
  const times = await measure(jobs, ways, 0.7)
  console.log()
  for (const job of jobs) {
    const found = ways.map(({ name }) => `${name} ${median(clock(times.get(job)[name])).toFixed(0)} ms`)
    console.log(`${job.picture.name}, eight outputs: ${found.join(', ')}`)
  }
  const against = ORDERS.map((order) => ({ order, ...ratios(times, 'pixedge', `sharp ${order}`) }))
  for (const { order, median, fastest, cpu } of against) {
    console.log(`against sharp ${order}: ${median.toFixed(3)}; of fastest runs: ${fastest.toFixed(3)}; of least processor time: ${cpu.toFixed(3)}`)
  }
  judged("one decoding, eight outputs, against sharp's best way", Math.max(...against.map((each) => each.median)), GOALS.time)
  const losses = []
  for (const job of jobs) losses.push(await lossOf(job, engines[1], folder))
  judged('largest loss of PSNR-Y against pictures made one by one, dB', Math.max(...losses), GOALS.loss)
}
