// One rendition at a time, from the source: time, quality and memory against sharp.
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { cellsOf, sizeIn } from './cells.mjs'
import { clock, cpu, judged, least, measure, median, ratios, verdict } from './measure.mjs'
import { psnr, reference } from './quality.mjs'

const GOALS = { time: 1.0, memory: 1.3, loss: 0.3 }

// The two engines as ways to make a cell.
export const ways = (engines, command = 'render') =>
  engines.map(({ name, ask }) => ({
    name,
    ask: (cell, file = '-') => ask(command, cell.picture.file, name === 'sharp' ? cell.settings : cell.chain, file),
  }))

// PSNR-Y in dB and bytes of what a way makes of a cell.
export const examine = async (cell, way, folder) => {
  const file = join(folder, `${way.name}-${cell.name.replaceAll(' ', '-')}`)
  await way.ask(cell, file)
  const wanted = await reference(cell.picture.file, ...sizeIn(cell.picture, cell.side))
  return { psnr: await psnr(file, wanted), bytes: statSync(file).size }
}

const row = (cell, times, found) => {
  const [sharp, pixedge] = ['sharp', 'pixedge'].map((name) => median(clock(times[name])))
  return [
    cell.name,
    sharp.toFixed(1),
    pixedge.toFixed(1),
    (pixedge / sharp).toFixed(2),
    (least(cpu(times.pixedge)) / least(cpu(times.sharp))).toFixed(2),
    found.sharp.psnr.toFixed(2),
    found.pixedge.psnr.toFixed(2),
    (found.pixedge.bytes / found.sharp.bytes).toFixed(2),
  ]
}

const memory = async (engines) => {
  const peaks = {}
  for (const { name, ask } of engines) peaks[name] = (await ask('peak'))[0]
  const ratio = peaks.pixedge / peaks.sharp
  const [sharp, pixedge] = [peaks.sharp, peaks.pixedge].map((kilobytes) => Math.round(kilobytes / 1024))
  console.log(`peak memory: sharp ${sharp} MB, pixedge ${pixedge} MB, ratio ${ratio.toFixed(2)} (goal ${GOALS.memory}: ${verdict(ratio <= GOALS.memory)})`)
}

export const matrix = async (engines, pictures, folder) => {
  const cells = cellsOf(pictures)
  const both = ways(engines)
  const times = await measure(cells, both)
  console.log('| source, box, format | sharp ms | pixedge ms | time ratio | processor ratio | sharp dB | pixedge dB | bytes ratio |')
  console.log('|---|---|---|---|---|---|---|---|')
  let loss = -Infinity
  for (const cell of cells) {
    const found = {}
    for (const way of both) found[way.name] = await examine(cell, way, folder)
    loss = Math.max(loss, found.sharp.psnr - found.pixedge.psnr)
    console.log(`| ${row(cell, times.get(cell), found).join(' | ')} |`)
  }
  const ratio = ratios(times, 'pixedge', 'sharp')
  console.log()
  judged(`time against sharp, geometric mean of ${cells.length} cells`, ratio.median, GOALS.time)
  console.log(`the same of fastest runs, which a busy machine disturbs least: ${ratio.fastest.toFixed(3)}; of least processor time: ${ratio.cpu.toFixed(3)}`)
  judged('largest loss of PSNR-Y against sharp, dB', loss, GOALS.loss)
  await memory(engines)
}
