// node bench-cold.mjs [--zip origin.zip] [--runs 5]: time from the start of the process to the first rendition, of the built zip under
// AWS's runtime interface client and of Node.js with sharp, alternating in one run. Node.js does the same with AWS's SDK, bundled by
// esbuild, and less than S3 takes with plain requests that nobody signs. The store is a server of this process. Prints medians; fails
// when Java with its AOT cache takes longer than Node.js with sharp and the SDK. The line of the snapshot is what SnapStart
// leaves to do: from the moment at which the copy goes on; what Lambda takes to bring the copy's memory back nobody can try here.
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, openSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildSync } from './node/node_modules/esbuild/lib/main.js'
import { png } from '../smoke/png.mjs'
import { replyOf } from './gateway.mjs'
import { classPath, javaHome } from './java.mjs'
import { bucket, event, eventOfPath, isRendition, startOrigin, unpack } from './origin-zip.mjs'
import { cpuSeconds, RuntimeApi } from './runtime-api.mjs'

const options = {
  zip: { type: 'string', default: 'build/stack/emulator/origin.zip' },
  runs: { type: 'string', default: '5' },
}
const { zip, runs } = parseArgs({ options }).values
const work = mkdtempSync(join(tmpdir(), 'pixedge-cold-'))
const log = openSync(join(work, 'functions.log'), 'a')
const store = await bucket()
const task = unpack(zip, join(work, 'task'))
const client = classPath(work)

// A cache is of a class path of jars, and Lambda takes one only in an image (AWS Lambda Developer Guide, "Customize Java runtime
// startup behavior"): there the function stands on the class path of the runtime itself.
const own = join(work, 'function.jar')
spawnSync(join(javaHome(), 'bin/jar'), ['--create', '--file', own, '-C', task, 'dev'])
const libraries = readdirSync(join(task, 'lib')).map(jar => join(task, 'lib', jar))
const image = [client, own, ...libraries].join(':')

/** What Lambda gives java25 without SnapStart (the same page). */
const C1 = '-XX:TieredStopAtLevel=1'
const startJava = how => startOrigin(task, store.endpoint, { client, log, ...how })

const sharp = new URL('../../perf/bench/package.json', import.meta.url).pathname
const bundled = name => {
  const file = join(work, `${name}.cjs`)
  buildSync({
    entryPoints: [new URL(`node/${name}.mjs`, import.meta.url).pathname],
    outfile: file,
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node20',
  })
  return file
}

const startSharp = async program => {
  const api = new RuntimeApi()
  const environment = {
    PATH: process.env.PATH,
    AWS_LAMBDA_RUNTIME_API: await api.listen(),
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'emulated',
    AWS_SECRET_ACCESS_KEY: 'emulated',
    AWS_ENDPOINT_URL: store.endpoint,
    SHARP: sharp,
    SOURCE: store.source,
    TARGET: store.target,
  }
  const runtime = spawn(process.execPath, [program], { stdio: ['ignore', log, log], env: environment })
  runtime.once('exit', code => api.fail(`Node.js ended with ${code}`))
  return {
    invoke: it => api.invoke(it),
    cpu: () => cpuSeconds(runtime.pid),
    stop: () => (runtime.kill('SIGKILL'), api.close()),
  }
}

const rendition = async (running, started, cpuBefore) => {
  const reply = replyOf(await running.invoke(event))
  const took = { ms: performance.now() - started, cpu: running.cpu() - cpuBefore }
  running.stop()
  if (!isRendition(reply)) throw new Error(`expected a WebP, got ${reply.status} ${reply.body.subarray(0, 300)}`)
  return took
}

/** Milliseconds from the start of the process to its first rendition, and its seconds of processor until then. */
const first = async start => {
  const started = performance.now()
  return rendition(await start(), started, 0)
}

/** The same from the moment on at which a copy of a process that was ready for its snapshot goes on. */
const firstOfCopy = async () => {
  const running = await startJava({ snapStart: true })
  const before = running.cpu()
  const started = performance.now()
  running.restore()
  return rendition(running, started, before)
}

/** Invocations after which little more is compiled. */
const TRAINING = 20

/** Invocations within which the fast lane of JPEGs has to open. */
const AT_MOST = 200

/** Asks for small pictures of a JPEG of 12 megapixels, which the origin makes first, until they come by the fast lane. */
const trainLane = async running => {
  store.upload('large.png', 'image/png', png(4000, 3000))
  const large = replyOf(await running.invoke(eventOfPath('/large.png/-/quality.Q_90/format.jpeg')))
  store.upload('large.jpg', 'image/jpeg', large.body)
  const small = eventOfPath('/large.jpg/-/resize.w_400/quality.Q_80/format.webp')
  for (let time = 0; time < AT_MOST; time++) {
    const reply = replyOf(await running.invoke(small))
    if (!isRendition(reply))
      throw new Error(`training: expected a WebP, got ${reply.status} ${reply.body.subarray(0, 300)}`)
    if (time > 0 && reply.headers['server-timing'].includes('fast-lane')) return
  }
  throw new Error(`training: expected the fast lane to open within ${AT_MOST} pictures`)
}

/** A run that leaves the AOT cache behind; the JVM writes it when it ends by itself. */
const train = async cache => {
  const running = await startJava({ client: image, flags: [C1, `-XX:AOTCacheOutput=${cache}`] })
  for (let time = 0; time < TRAINING; time++) await running.invoke(event)
  await trainLane(running)
  await running.end()
}

const median = numbers => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]

const SDK = "Node.js, sharp, AWS's SDK"

const line = (name, { ms, cpu }, peer) =>
  [
    name.padEnd(35),
    `${Math.round(ms)} ms`.padStart(9),
    `${cpu.toFixed(2)} s of processor`.padStart(21),
    `  ${(ms / peer.ms).toFixed(2)} and ${(cpu / peer.cpu).toFixed(2)} of Node.js with the SDK`,
  ].join('')

try {
  const cache = join(work, 'pixedge.aot')
  await train(cache)
  const cached = { client: image, flags: [C1, `-XX:AOTCache=${cache}`] }
  const [withSdk, withFetch] = ['with-sdk', 'with-fetch'].map(bundled)
  const contenders = {
    'Java 25, zip': () => first(() => startJava({ flags: [C1] })),
    'Java 25, AOT cache': () => first(() => startJava(cached)),
    'Java 25, zip, from its snapshot': firstOfCopy,
    [SDK]: () => first(() => startSharp(withSdk)),
    'Node.js, sharp, unsigned requests': () => first(() => startSharp(withFetch)),
  }
  const all = Object.fromEntries(Object.keys(contenders).map(name => [name, []]))
  for (let run = 0; run < Number(runs); run++)
    for (const [name, measure] of Object.entries(contenders)) all[name].push(await measure())
  const of = name => ({ ms: median(all[name].map(it => it.ms)), cpu: median(all[name].map(it => it.cpu)) })
  const peer = of(SDK)
  console.log(`to the first rendition, medians of ${runs}`)
  for (const name of Object.keys(contenders)) console.log(line(name, of(name), peer))
  const verdict = (what, ratio) =>
    console.log(
      `${what}: ${ratio.toFixed(2)} of Node.js with sharp and AWS's SDK, goal at most 1.0: ${ratio <= 1 ? 'met' : 'MISSED'}`,
    )
  const ratio = of('Java 25, AOT cache').ms / peer.ms
  verdict('cold start with an AOT cache', ratio)
  verdict('cold start from a snapshot, without its restoring', of('Java 25, zip, from its snapshot').ms / peer.ms)
  if (ratio > 1) process.exitCode = 1
} finally {
  store.stop()
  if (!process.exitCode) rmSync(work, { recursive: true })
}
