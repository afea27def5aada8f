// Small renditions of large sources, Pixedge from its mezzanine and sharp from the source.
import { cellsOf } from './cells.mjs'
import { clock, judged, measure, median, ratios } from './measure.mjs'
import { examine, ways } from './part-matrix.mjs'

const GOAL = 0.45
const LARGE = 12e6
const SIDES = [150, 400, 800]

export const mezzanine = async (engines, pictures, folder) => {
  const large = pictures.filter((picture) => picture.width * picture.height >= LARGE)
  const cells = cellsOf(large, SIDES)
  const [sharp, pixedge] = engines
  const both = [...ways([sharp]), ...ways([pixedge], 'mezzanine')]
  const times = await measure(cells, both)
  console.log('\n| from a mezzanine | sharp ms | pixedge ms | time ratio | sharp dB | pixedge dB |')
  console.log('|---|---|---|---|---|---|')
  for (const cell of cells) {
    const [slow, fast] = ['sharp', 'pixedge'].map((name) => median(clock(times.get(cell)[name])))
    const [direct, small] = [await examine(cell, both[0], folder), await examine(cell, both[1], folder)]
    console.log(
      `| ${cell.name} | ${slow.toFixed(1)} | ${fast.toFixed(1)} | ${(fast / slow).toFixed(2)} | ${direct.psnr.toFixed(2)} | ${small.psnr.toFixed(2)} |`,
    )
  }
  const ratio = ratios(times, 'pixedge', 'sharp')
  console.log()
  judged(`time from a mezzanine against sharp from the source, geometric mean of ${cells.length} cells`, ratio.median, GOAL)
  console.log(`the same of fastest runs: ${ratio.fastest.toFixed(3)}; of least processor time: ${ratio.cpu.toFixed(3)}`)
}
