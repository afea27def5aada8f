// Local CDNs that are measured: each a process of its own on a table of its own.
import { spawn, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const CLASSES = 'perf/bench/target/pixedge-bench.jar:perf/bench/target/lib/*'
const FLAGS = ['--enable-native-access=ALL-UNNAMED', '--sun-misc-unsafe-memory-access=allow', '-cp', CLASSES]
const PATIENCE_MS = 120_000

export const work = mkdtempSync(join(tmpdir(), 'pixedge-bench-meta-'))
const running = new Set()

/** A folder with so many records in its table, and no sample pictures, which would be drawn while others are measured. */
export function filled(name, count) {
  const data = join(work, name)
  mkdirSync(join(data, 'originals', 'samples'), { recursive: true })
  const started = Date.now()
  const java = join(process.env.JAVA_HOME, 'bin/java')
  const { status, stderr } = spawnSync(java, [...FLAGS, 'dev.pixedge.bench.FillTable', data, String(count)])
  if (status !== 0) throw new Error(`FillTable failed: ${stderr}`)
  console.error(`${count} records in ${((Date.now() - started) / 1000).toFixed(1)} s`)
  return data
}

/** A CDN on a copy of this folder, once it answers. */
export async function started(data, settings) {
  const own = join(work, `cdn-${running.size}-${Date.now()}`)
  cpSync(data, own, { recursive: true })
  const log = `${own}.log`
  const out = openSync(log, 'w')
  const places = { PORT: '0', API_PORT: '0', HOST: '127.0.0.1', DATA: own, POLICY: 'policy.json', EDGE: 'build/edge.js' }
  const child = spawn('local/run.sh', { env: { ...process.env, ...places, ...settings }, stdio: ['ignore', out, out] })
  running.add(child)
  for (const until = Date.now() + PATIENCE_MS; Date.now() < until; await sleep(100)) {
    const said = readFileSync(log, 'utf8')
    if (/^curl/m.test(said)) return { child, log, api: said.match(/^API +(\S+)/m)[1] }
    if (child.exitCode !== null) throw new Error(said)
  }
  throw new Error(`not ready: ${readFileSync(log, 'utf8')}`)
}

/** What it has logged, once it has ended. */
export async function stopped({ child, log }) {
  const ended = new Promise(resolve => child.once('exit', resolve))
  child.kill('SIGTERM')
  await ended
  running.delete(child)
  return readFileSync(log, 'utf8')
}

/** Ends what still runs, and removes what was written. */
export async function cleared() {
  for (const each of running) each.kill('SIGTERM')
  await sleep(running.size > 0 ? 3_000 : 0)
  rmSync(work, { recursive: true, force: true })
}
