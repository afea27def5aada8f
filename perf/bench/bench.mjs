// The engine against sharp: each in a process of its own, both warm, jobs interleaved in random order; prints ratios.
import { SETTINGS } from './cells.mjs'
import { lane } from './part-lane.mjs'
import { matrix } from './part-matrix.mjs'
import { mezzanine } from './part-mezzanine.mjs'
import { throughput } from './part-throughput.mjs'
import { together } from './part-together.mjs'
import { pictures } from './pictures.mjs'
import { start } from './workers.mjs'

const PARTS = { matrix, lane, mezzanine, together, throughput }

const folder = process.argv[2]
const wanted = (process.env.PARTS || Object.keys(PARTS).join(' ')).split(/[ ,]+/)
const sources = await pictures(folder)
console.log(`Settings of both engines. ${SETTINGS}\n`)
for (const name of wanted) {
  if (!PARTS[name]) throw new Error(`PARTS: expected some of ${Object.keys(PARTS).join(' ')}, got ${name}`)
  // Fresh processes, so that a part's peak of memory is its own.
  const engines = start()
  await PARTS[name](engines, sources, folder)
  engines.forEach((engine) => engine.end())
}
