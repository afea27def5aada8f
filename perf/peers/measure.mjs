// Measuring: each round asks every cell of every server, one server at a time, in random order.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sizeIn } from '../bench/cells.mjs'
import { shuffled } from '../bench/measure.mjs'
import { psnr, reference } from '../bench/quality.mjs'
import { ask, load, percentile } from './load.mjs'
import { cpuMillis } from './processes.mjs'
import { best } from './report.mjs'
import { untilSteady } from './steady.mjs'

const once = async (server, cell) => {
  const answer = await ask(server.urlOf(cell, 0))
  if (answer.status !== 200) throw new Error(`${server.name}, ${cell.name}: status ${answer.status}: ${answer.bytes.subarray(0, 300)}`)
  return answer.bytes
}

/** Bytes and PSNR-Y in dB of what the server makes of the cell. */
const examine = async (server, cell, folder) => {
  const bytes = await once(server, cell)
  const file = join(folder, `${server.name}-${cell.name.replaceAll(' ', '-')}`)
  writeFileSync(file, bytes)
  return { bytes: bytes.length, psnr: await psnr(file, await reference(cell.picture.file, ...sizeIn(cell.picture, cell.side))) }
}

const costOf = async (server, cell, { count, connections }) => {
  const before = cpuMillis(server.program.pid)
  const { took } = await load((connection) => server.urlOf(cell, connection), { connections, count })
  return (cpuMillis(server.program.pid) - before) / took.length
}

/** Every server runs warm, a compiling one too, on the smallest cell; then each cell is asked for. */
const warm = async (servers, results, { warmUp, connections }) => {
  for (const server of servers) {
    await untilSteady(() => costOf(server, results[0].cell, { count: warmUp, connections }))
    for (const { cell } of results) await load((connection) => server.urlOf(cell, connection), { connections, count: 2 * connections })
  }
}

const measureOne = async (server, cell, how) => {
  const before = cpuMillis(server.program.pid)
  const { took, seconds } = await load((connection) => server.urlOf(cell, connection), how)
  const cpu = (cpuMillis(server.program.pid) - before) / took.length
  return { rate: took.length / seconds, p50: percentile(took, 0.5), p95: percentile(took, 0.95), cpu }
}

/** For each cell, by server: rate per second, p50 and p95 in ms, cpu in ms per request, bytes, and PSNR-Y in dB. */
export const measure = async (servers, cells, { rounds, warmUp, folder, ...how }) => {
  const results = []
  for (const cell of cells) {
    const by = {}
    for (const server of servers) by[server.name] = { samples: [], ...(await examine(server, cell, folder)) }
    results.push({ cell, by })
  }
  await warm(servers, results, { warmUp, ...how })
  for (let round = 0; round < rounds; round++) {
    for (const { cell, by } of shuffled(results)) {
      for (const server of shuffled(servers)) {
        by[server.name].samples.push(await measureOne(server, cell, how))
      }
    }
  }
  for (const { by } of results) for (const each of Object.values(by)) Object.assign(each, best(each.samples))
  return results
}
