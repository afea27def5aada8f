// node bench-cold.mjs [--zip origin.zip] [--runs 5]: time from the start of the process to the first rendition, of the built zip under
// AWS's runtime interface client and of Node.js with sharp, alternating in one run. The store is a server of this process. Prints
// medians; fails when Java with its AOT cache takes longer than Node.js with sharp.
import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, openSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { png } from '../smoke/png.mjs'
import { eventOf, replyOf } from './gateway.mjs'
import { classPath, javaHome } from './java.mjs'
import { RuntimeApi, startFunction } from './runtime-api.mjs'

const options = {
  zip: { type: 'string', default: 'build/stack/emulator/origin.zip' },
  runs: { type: 'string', default: '5' },
}
const { zip, runs } = parseArgs({ options }).values
const work = mkdtempSync(join(tmpdir(), 'pixedge-cold-'))
const log = openSync(join(work, 'functions.log'), 'a')
const source = png(1600, 1200)

/** A bucket that holds one picture and forgets what is put. */
const store = createServer((request, response) => {
  request.resume()
  const isSource = decodeURIComponent(request.url.split('?')[0]) === '/originals/photo.png'
  if (request.method === 'PUT') return response.writeHead(200, { etag: '"0"' }).end()
  if (!isSource) return response.writeHead(404).end()
  const headers = {
    'content-type': 'image/png',
    'content-length': source.length,
    etag: '"0123456789abcdef0123456789abcdef"',
    'last-modified': 'Sat, 01 Nov 2025 12:00:00 GMT',
  }
  response.writeHead(200, headers).end(request.method === 'HEAD' ? undefined : source)
})
await new Promise(done => store.listen(0, '127.0.0.1', done))
const address = `http://127.0.0.1:${store.address().port}`

const task = join(work, 'task')
mkdirSync(task)
spawnSync(join(javaHome(), 'bin/jar'), ['--extract', '--file', resolve(zip)], { cwd: task })
const client = classPath(work)
const path = '/photo.png/-/resize.w_800/quality.Q_80/format.webp'
const event = eventOf('GET', path, { 'x-pixedge-path': path, 'x-pixedge-url': path, 'x-origin-verify': 'secret' })

const startJava = flags =>
  startFunction({
    java: join(javaHome(), 'bin/java'),
    client,
    task,
    log,
    flags: ['--enable-native-access=ALL-UNNAMED', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', ...flags],
    handler: 'dev.pixedge.origin.OriginHandler',
    environment: {
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'cold',
      AWS_SECRET_ACCESS_KEY: 'cold',
      AWS_ENDPOINT_URL: address,
      PIXEDGE_ORIGINALS: 'originals',
      PIXEDGE_RENDITIONS: 'transformed',
      PIXEDGE_ORIGIN_SECRET: 'secret',
      PIXEDGE_VIPS: join(task, 'engine/native'),
    },
  })

const startSharp = async () => {
  const api = new RuntimeApi()
  const program = new URL('cold-sharp.mjs', import.meta.url).pathname
  const environment = {
    ...process.env,
    AWS_LAMBDA_RUNTIME_API: await api.listen(),
    SOURCE: `${address}/originals/photo.png`,
    TARGET: `${address}/transformed${path}`,
  }
  const runtime = spawn(process.execPath, [program], { stdio: ['ignore', log, log], env: environment })
  return { invoke: it => api.invoke(it), stop: () => (runtime.kill('SIGKILL'), api.close()) }
}

/** Milliseconds from the start of the process to its first rendition. */
const first = async start => {
  const started = performance.now()
  const running = await start()
  const reply = replyOf(await running.invoke(event))
  const took = performance.now() - started
  running.stop()
  if (reply.status !== 200 || reply.body.subarray(8, 12).toString() !== 'WEBP')
    throw new Error(`expected a WebP, got ${reply.status} ${reply.body.subarray(0, 300)}`)
  return took
}

/** A run that leaves the AOT cache behind; the JVM writes it when it ends by itself. */
const train = async cache => {
  const running = await startJava([`-XX:AOTCacheOutput=${cache}`])
  await running.invoke(event)
  await running.end()
}

const median = times => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]

try {
  const cache = join(work, 'pixedge.aot')
  await train(cache)
  const contenders = {
    'Java 25, zip': () => startJava([]),
    'Java 25, zip, AOT cache': () => startJava([`-XX:AOTCache=${cache}`]),
    'Node.js, sharp': startSharp,
  }
  const times = Object.fromEntries(Object.keys(contenders).map(name => [name, []]))
  for (let run = 0; run < Number(runs); run++)
    for (const [name, start] of Object.entries(contenders)) times[name].push(await first(start))
  for (const [name, taken] of Object.entries(times))
    console.log(`${name.padEnd(26)} ${Math.round(median(taken))} ms to the first rendition (median of ${taken.length})`)
  if (median(times['Java 25, zip, AOT cache']) > median(times['Node.js, sharp'])) process.exitCode = 1
} finally {
  store.closeAllConnections()
  store.close()
  if (!process.exitCode) rmSync(work, { recursive: true })
}
