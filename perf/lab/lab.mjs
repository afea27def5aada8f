// Starts the lab in the foreground: three points of presence, two regions (one with SECOND_REGION=none). PORT is that of the first
// point, the others follow; API_PORT that of the metadata API.
import { rmSync } from 'node:fs'
import { filled, started } from './cdn.mjs'
import { forgotten, noted, running, sentence } from './running.mjs'

const other = await running()
if (other) {
  console.error(`lab: ${sentence(other)}`)
  process.exit(1)
}
const folder = 'build/lab/cdn'
rmSync(folder, { recursive: true, force: true })
const { PORT = '8090', API_PORT = '8094', SECOND_REGION = '' } = process.env
let lab
try {
  lab = await started(folder, { NETWORK: 'perf/lab/network.json', PORT, API_PORT, SECOND_REGION })
} catch (problem) {
  console.error(problem.message)
  process.exit(1)
}
process.once('exit', forgotten)
await noted({ pid: process.pid, points: lab.points, api: lab.api, regions: SECOND_REGION === 'none' ? 1 : 2 })
await filled(lab)
for (const { name, url } of lab.points) console.log(`${name.padEnd(12)} ${url}`)
console.log(`API          ${lab.api}`)
console.log(`Measure it with "make perf" in another shell; Ctrl-C or "kill ${process.pid}" stops it.`)
await lab.ended
