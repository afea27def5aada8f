// The table of all cells and servers, and what follows from it for the goals.
import { geometricMean } from '../bench/measure.mjs'

const OURS = ['pixedge', 'pixedge+mezzanine']
const LOWER = 0.3

const isPeer = (name) => !OURS.includes(name)

/** Of several rounds: the fastest rate, the least of everything else, which other work on the machine disturbs least. */
export const best = (samples) => ({
  rate: Math.max(...samples.map(({ rate }) => rate)),
  ...Object.fromEntries(['p50', 'p95', 'cpu'].map((key) => [key, Math.min(...samples.map((sample) => sample[key]))])),
})

/** The peer that takes the least processor time for a cell: its name and figures. */
export const bestPeer = (by) =>
  Object.entries(by)
    .filter(([name]) => isPeer(name))
    .map(([name, found]) => ({ name, ...found }))
    .reduce((least, each) => (each.cpu < least.cpu ? each : least))

/** What a picture lacks of the best one's quality, said where it is more than the eye could miss. */
export const qualityNote = (psnr, all) => {
  const lost = Math.max(...all) - psnr
  return lost > LOWER ? ` (${lost.toFixed(1)} dB lower)` : ''
}

const row = (cell, name, found, all) =>
  `| ${[
    cell.name,
    name,
    found.rate.toFixed(1),
    found.p50.toFixed(1),
    found.p95.toFixed(1),
    found.cpu.toFixed(1),
    found.bytes,
    found.psnr.toFixed(2) + qualityNote(found.psnr, all),
  ].join(' | ')} |`

/** One line for each cell and server, as Markdown. */
export const table = (results) => [
  '| source, box, format | server | requests/s | p50 ms | p95 ms | CPU ms | bytes | PSNR-Y dB |',
  '|---|---|---|---|---|---|---|---|',
  ...results.flatMap(({ cell, by }) => {
    const all = Object.values(by).map(({ psnr }) => psnr)
    return Object.entries(by).map(([name, found]) => row(cell, name, found, all))
  }),
]

/** How `name` compares with the best peer of each cell: processor time, and what its pictures lack in quality. */
export const against = (results, name) => {
  const each = results.map(({ cell, by }) => {
    const peer = bestPeer(by)
    return { cell, peer: peer.name, ratio: by[name].cpu / peer.cpu, loss: peer.psnr - by[name].psnr }
  })
  return {
    each,
    mean: geometricMean(each.map(({ ratio }) => ratio)),
    worst: each.reduce((most, one) => (one.ratio > most.ratio ? one : most)),
    loss: each.reduce((most, one) => (one.loss > most.loss ? one : most)),
  }
}
