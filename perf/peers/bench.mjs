// Pixedge against the peers over HTTP, on the same machine with the same pictures. See README.md.
import { copyFileSync, mkdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { mkdtempSync } from 'node:fs'
import { SETTINGS } from '../bench/cells.mjs'
import { LARGE_ALPHA, pictures } from '../bench/pictures.mjs'
import { hits, isSteady, startProxyCache } from './hits.mjs'
import { isFromMezzanine, matrix } from './matrix.mjs'
import { measure } from './measure.mjs'
import { pixedge, startPixedge } from './pixedge.mjs'
import { peakMegabytes, stop, stopAll } from './processes.mjs'
import { against, table } from './report.mjs'
import { peers } from './servers.mjs'
import { verdict } from './verdict.mjs'

const GOALS = { direct: 1.0, cell: 1.15, mezzanine: 0.5, loss: 0.3, hits: 0.8, rate: 10_000, memory: 600 }
const number = (name, standard) => Number(process.env[name] || standard)
const how = {
  rounds: number('ROUNDS', 3),
  seconds: number('SECONDS_EACH', 5),
  warmUp: number('WARM_UP', 1000),
  connections: number('CONNECTIONS', 2),
}
const long = number('HIT_SECONDS', 60)

const isCold = how.rounds < 3 || how.warmUp < 100
const say = (ok, words) => console.log(`${words}: ${verdict(ok)}`)
// In the short form the JVM is still compiling what a miss runs.
const sayWarm = (ok, words) => console.log(`${words}: ${verdict(ok, isCold)}`)

const compare = (results) => {
  console.log(['', ...table(results), ''].join('\n'))
  const direct = against(results, 'pixedge')
  for (const { cell, peer, ratio } of direct.each) console.log(`${cell.name}: ${ratio.toFixed(2)} of ${peer}`)
  sayWarm(direct.mean <= GOALS.direct, `CPU per request against the best peer of each cell, geometric mean ${direct.mean.toFixed(2)} (goal ${GOALS.direct})`)
  sayWarm(direct.worst.ratio <= GOALS.cell, `worst cell ${direct.worst.cell.name} ${direct.worst.ratio.toFixed(2)} (goal ${GOALS.cell})`)
  say(direct.loss.loss <= GOALS.loss, `largest loss of PSNR-Y against that peer ${direct.loss.loss.toFixed(2)} dB in ${direct.loss.cell.name} (goal ${GOALS.loss})`)
  const large = results.filter(({ cell }) => isFromMezzanine(cell))
  if (large.length === 0) return
  const copied = against(large, 'pixedge+mezzanine')
  sayWarm(copied.mean <= GOALS.mezzanine, `from the mezzanine, ${large.length} cells of 12 MP and more, ${copied.mean.toFixed(2)} (goal ${GOALS.mezzanine})`)
}

const missPath = async (folder, sources) => {
  const cells = matrix(await pictures(resolve('build/bench'), LARGE_ALPHA), process.env.CELLS || '')
  const used = [...new Set(cells.map(({ picture }) => picture))]
  for (const { file } of used) copyFileSync(file, join(sources, basename(file)))
  const { servers, leftOut } = await peers(sources, folder)
  const ours = await pixedge(join(folder, 'miss'), used)
  console.log([SETTINGS, `${how.rounds} rounds of ${how.seconds} s, ${how.connections} connections, no result caches`, ...leftOut].join('\n'))
  compare(await measure([...servers, ...ours], cells, { ...how, folder }))
  const all = [...servers, ours[0]]
  const peak = all.map(({ name, program }) => `${name} ${peakMegabytes(program.pid).toFixed(0)}`)
  const own = peakMegabytes(ours[0].program.pid)
  console.log(`peak memory over the miss path, MB: ${peak.join(', ')}`)
  for (const { program } of all) await stop(program)
  return own
}

const edgeHits = async (folder) => {
  const cloud = await startPixedge(join(folder, 'hit'))
  copyFileSync('build/bench/p2.jpg', join(cloud.data, 'originals/photo.jpg'))
  while (!cloud.said().includes('taken in: photo.jpg')) await new Promise((done) => setTimeout(done, 200))
  const cache = await startProxyCache(folder, cloud.address)
  const found = await hits(cloud, cache, '/photo.jpg?width=400&quality=60', { ...how, long })
  const sum = (list) => list.reduce((a, b) => a + b)
  const ratio = sum(found.rates.pixedge) / sum(found.rates.nginx)
  const turns = Object.entries(found.warm).map(([name, times]) => `${name} ${times.map(Math.round)}${isSteady(times) ? '' : ' (not steady)'}`)
  console.log(`\nprocessor time for each edge hit while warming up, in turns of 3 s, µs: ${turns.join('; ')}`)
  const least = (name) => Math.min(...found.each[name])
  console.log(`then, the least of all rounds: pixedge ${least('pixedge').toFixed(1)}, nginx ${least('nginx').toFixed(1)}`)
  console.log(`edge hits per second: pixedge ${found.rates.pixedge.map(Math.round)}, nginx's proxy cache ${found.rates.nginx.map(Math.round)}`)
  say(ratio >= GOALS.hits, `edge hits against nginx's proxy cache ${ratio.toFixed(2)} (goal at least ${GOALS.hits})`)
  const share = found.long.wrk / (found.long.wrk + found.long.server)
  const words = `${found.long.rate.toFixed(0)}/s for ${long} s with ${found.long.errors} errors, wrk's share of the processor ${(100 * share).toFixed(0)} %`
  say(found.long.rate >= GOALS.rate && found.long.errors === 0, `edge hits ${words} (goal ${GOALS.rate}/s, 0)`)
  const own = peakMegabytes(cloud.pid)
  await stop(cache)
  await stop(cloud)
  return own
}

const folder = mkdtempSync(join(tmpdir(), 'pixedge-bench-peers-'))
const sources = join(folder, 'sources')
mkdirSync(sources)
try {
  const miss = await missPath(folder, sources)
  const hit = await edgeHits(folder)
  const words = `peak memory of the whole local cloud: misses ${miss.toFixed(0)} MB, hits ${hit.toFixed(0)} MB`
  say(Math.max(miss, hit) <= GOALS.memory, `${words} (goal ${GOALS.memory})`)
} finally {
  await stopAll()
  rmSync(folder, { recursive: true, force: true })
}
