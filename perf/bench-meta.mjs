// Starts a local CDN for each variant on a table of its own, asks its metadata API with k6, and prints the figures with their goals.
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const TABLE_RTT_MICROS = 5_000
const NEAR_MICROS = 500
const FAR_MICROS = 60_000
const CONCURRENT = [1, 20, 200]
const RECORDS = Number(process.env.RECORDS || 100_000)
const KNOWN = 100
const LOAD = process.env.DURATION ? { DURATION: process.env.DURATION } : { ITERATIONS: process.env.ITERATIONS || '200' }

const java = join(process.env.JAVA_HOME, 'bin/java')
const work = mkdtempSync(join(tmpdir(), 'pixedge-bench-meta-'))
const running = new Set()

/** Writes so many records into the table of a CDN that does not run yet; the folder it lies in. */
function filled(name, count) {
  const data = join(work, name)
  const started = Date.now()
  const classes = 'perf/bench/target/pixedge-bench.jar:perf/bench/target/lib/*'
  const flags = ['--enable-native-access=ALL-UNNAMED', '--sun-misc-unsafe-memory-access=allow', '-cp', classes]
  const { status, stderr } = spawnSync(java, [...flags, 'dev.pixedge.bench.FillTable', data, String(count)])
  if (status !== 0) throw new Error(`FillTable failed: ${stderr}`)
  console.error(`${count} records in ${((Date.now() - started) / 1000).toFixed(0)} s`)
  return data
}

async function started(data, settings) {
  const log = join(work, `${running.size}-${Date.now()}.log`)
  const out = openSync(log, 'w')
  const env = {
    ...process.env,
    PORT: '0',
    API_PORT: '0',
    HOST: '127.0.0.1',
    DATA: data,
    POLICY: 'policy.json',
    EDGE: 'build/edge.js',
    TABLE_RTT_MICROS: String(TABLE_RTT_MICROS),
    ...settings,
  }
  const process_ = spawn('local/run.sh', { env, stdio: ['ignore', out, out] })
  running.add(process_)
  for (let i = 0; i < 600; i++) {
    const said = readFileSync(log, 'utf8')
    if (/^curl/m.test(said)) return { process: process_, log, api: said.match(/^API +(\S+)/m)[1] }
    if (process_.exitCode !== null) throw new Error(said)
    await sleep(100)
  }
  throw new Error(`not ready: ${readFileSync(log, 'utf8')}`)
}

async function stopped({ process: process_, log }) {
  const ended = new Promise(resolve => process_.once('exit', resolve))
  process_.kill('SIGTERM')
  await ended
  running.delete(process_)
  return readFileSync(log, 'utf8')
}

function asked(api, vus, more = {}) {
  const out = join(work, 'k6.json')
  const env = { ...process.env, BASE_URL: api, VUS: String(vus), OUT: out, ...LOAD, ...more }
  const { status, stderr } = spawnSync('k6', ['run', '--quiet', '--no-usage-report', 'perf/k6/meta.js'], { env })
  const { found, missing, failed } = JSON.parse(readFileSync(out, 'utf8'))
  if (failed > 0 || (status !== 0 && status !== 99)) throw new Error(`k6: ${failed} wrong answers ${stderr}`)
  return { found: found.med ?? NaN, missing: missing.med ?? NaN }
}

const ms = value => (Number.isNaN(value) ? '-' : value.toFixed(2)).padStart(8)
const verdict = (ok, words) => console.log(`${ok ? 'ok  ' : 'MISS'}  ${words}`)

/** One variant at every concurrency, once its caches have seen what is asked for. */
async function measured(name, data, settings, records) {
  const cdn = await started(data, settings)
  const p50 = {}
  for (const vus of CONCURRENT) {
    asked(cdn.api, vus, { RECORDS: String(records), KNOWN: String(KNOWN), ITERATIONS: '200', DURATION: '' })
    p50[vus] = asked(cdn.api, vus, { RECORDS: String(records), KNOWN: String(KNOWN) })
    console.log(`${name.padEnd(34)} ${String(vus).padStart(4)} ${ms(p50[vus].found)} ${ms(p50[vus].missing)}`)
  }
  await stopped(cdn)
  return p50
}

/** How many reads of the table it took to answer 200 who asked for the same image at once. */
async function stampede(data, settings) {
  const cdn = await started(data, settings)
  asked(cdn.api, 200, { KEY: 'bench/000007.jpg', ITERATIONS: '200', DURATION: '' })
  return Number((await stopped(cdn)).match(/reads of single records: (\d+)/)[1])
}

async function main() {
  const small = filled('small', KNOWN)
  console.log(`p50 in ms; table ${TABLE_RTT_MICROS / 1000} ms away, ${JSON.stringify(LOAD)} per line`)
  console.log(`${'variant'.padEnd(34)} ${'at'.padStart(4)} ${'found'.padStart(8)} ${'missing'.padStart(8)}`)
  const redis = { VARIANT: 'redis', REDIS_RTT_MICROS: String(NEAR_MICROS) }
  const baseline = await measured('baseline', small, { VARIANT: 'baseline' }, KNOWN)
  const better = await measured('better', small, { VARIANT: 'better' }, KNOWN)
  const near = await measured('redis, 0.5 ms away', small, redis, KNOWN)
  const far = await measured('redis, 60 ms away', small, { ...redis, REDIS_RTT_MICROS: String(FAR_MICROS) }, KNOWN)
  const gone = await measured('redis, gone', small, { ...redis, REDIS_URL: 'redis://127.0.0.1:1' }, KNOWN)
  const many = filled('large', RECORDS)
  const large = await measured(`baseline, ${RECORDS} records`, many, { VARIANT: 'baseline' }, RECORDS)
  const largeNear = await measured(`redis near, ${RECORDS} records`, many, redis, RECORDS)
  const reads = { better: await stampede(small, { VARIANT: 'better' }), redis: await stampede(small, redis) }
  console.log()
  for (const vus of CONCURRENT) {
    const base = baseline[vus].found
    const times = value => `${(value / base).toFixed(2)} of baseline`
    verdict(near[vus].found < base, `redis near at ${vus}: ${times(near[vus].found)}; below 1`)
    verdict(far[vus].found <= 1.1 * base, `redis far at ${vus}: ${times(far[vus].found)}; at most 1.1`)
    verdict(gone[vus].found <= 1.1 * base, `redis gone at ${vus}: ${times(gone[vus].found)}; at most 1.1`)
    for (const [name, p50] of Object.entries({ baseline, better, near })) {
      const ratio = p50[vus].missing / p50[vus].found
      verdict(ratio <= 1.1, `${name} at ${vus}: missing ${ratio.toFixed(2)} of found; at most 1.1`)
    }
    const grown = large[vus].found / base
    const grownNear = largeNear[vus].found / near[vus].found
    verdict(grown <= 1.1, `baseline at ${vus}: ${RECORDS} records ${grown.toFixed(2)} of ${KNOWN}; at most 1.1`)
    verdict(grownNear <= 1.1, `redis at ${vus}: ${RECORDS} records ${grownNear.toFixed(2)} of ${KNOWN}; at most 1.1`)
  }
  for (const [name, count] of Object.entries(reads)) {
    verdict(count === 1, `${name}: 200 at once for one cold key are ${count} reads of the table; 1`)
  }
}

try {
  await main()
} finally {
  for (const each of running) each.kill('SIGTERM')
  await sleep(running.size > 0 ? 3_000 : 0)
  rmSync(work, { recursive: true, force: true })
}
