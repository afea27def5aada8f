// node run.mjs --state state.json --work folder --built folder --port N: unpacks the zips as Lambda does, starts their handlers with the
// settings that Terraform applied, and does the smoke test against them and moto.
import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { load } from '../../edge-js/build/load.js'
import { classPath, javaHome } from './java.mjs'
import { cdn, metaApi, notifyingS3, startRegion } from './region.mjs'

const options = {
  state: { type: 'string' },
  work: { type: 'string' },
  built: { type: 'string' },
  port: { type: 'string' },
}
const { state: stateFile, work, built, port: first } = parseArgs({ options }).values
const [motoPort, s3Port, apiPort, cdnPort] = [0, 1, 2, 3].map(offset => Number(first) + offset)
const moto = `http://127.0.0.1:${motoPort}`
const region = 'us-east-1'

const unpack = name => {
  const task = join(work, 'task', name)
  mkdirSync(task, { recursive: true })
  const { status, stderr } = spawnSync(
    join(javaHome(), 'bin/jar'),
    ['--extract', '--file', join(built, `${name}.zip`)],
    { cwd: task },
  )
  if (status !== 0) throw new Error(`${name}.zip: ${stderr}`)
  return task
}

const state = JSON.parse(readFileSync(stateFile, 'utf8'))
const resources = module => [...(module.resources ?? []), ...(module.child_modules ?? []).flatMap(resources)]
const applied = resources(state.values.root_module)
const outputs = state.values.outputs
const settingsOf = name => {
  const found = applied.find(
    it =>
      it.type === 'aws_lambda_function' &&
      it.values.function_name === `pixedge-${name}` &&
      !it.address.startsWith('module.far'),
  )
  return {
    handler: found.values.handler,
    environment: found.values.environment[0].variables,
  }
}

const running = []
try {
  const tasks = { origin: unpack('origin'), meta: unpack('meta') }
  const log = openSync(join(work, 'functions.log'), 'a')
  const stores = await startRegion({
    java: join(javaHome(), 'bin/java'),
    client: classPath(work),
    tasks,
    log,
    settings: Object.fromEntries(['origin', 'ingest', 'meta'].map(name => [name, settingsOf(name)])),
    credentials: {
      AWS_REGION: region,
      AWS_DEFAULT_REGION: region,
      AWS_ACCESS_KEY_ID: 'emulated',
      AWS_SECRET_ACCESS_KEY: 'emulated',
      AWS_ENDPOINT_URL: moto,
      AWS_ENDPOINT_URL_CLOUDFRONT: `http://127.0.0.1:${cdnPort}`,
    },
  })
  running.push(stores)
  const { call } = stores
  const edge = load(readFileSync(join(built, 'edge.js'), 'utf8'), outputs.signing_keys.value)
  const secret = settingsOf('origin').environment.PIXEDGE_ORIGIN_SECRET
  const closing = await Promise.all([
    notifyingS3(s3Port, moto, outputs.uploads.value[region], event => call('ingest', event)),
    metaApi(apiPort, call),
    cdn(cdnPort, {
      edge,
      moto,
      transformed: outputs.transformed.value[region],
      secret,
      call,
    }),
  ])
  running.push(
    ...closing.map(server => ({
      stop: () => (server.closeAllConnections(), server.close()),
    })),
  )

  const purge = join(work, 'purge')
  const transformed = Object.values(outputs.transformed.value)
  writeFileSync(
    purge,
    `#!/bin/sh -eu
${transformed.map(bucket => `aws s3 rm --only-show-errors --recursive --endpoint-url ${moto} "s3://${bucket}/$KEY/-/"`).join('\n')}
curl -sf -X POST "http://127.0.0.1:${cdnPort}/-/invalidate?path=/$KEY/-/*"
`,
    { mode: 0o755 },
  )
  const smoke = spawn(process.execPath, [new URL('../smoke/smoke.mjs', import.meta.url).pathname], {
    stdio: ['pipe', 'inherit', 'inherit'],
    env: {
      ...process.env,
      AWS_ENDPOINT_URL: `http://127.0.0.1:${s3Port}`,
      PURGE: purge,
    },
  })
  const local = {
    cdn: `http://127.0.0.1:${cdnPort}`,
    api: `http://127.0.0.1:${apiPort}`,
  }
  const addresses = Object.fromEntries(Object.entries(local).map(([name, value]) => [name, { value }]))
  smoke.stdin.end(JSON.stringify({ ...outputs, ...addresses }))
  process.exitCode = await new Promise(resolve => smoke.once('exit', resolve))
  if (process.exitCode !== 0) console.error(`the functions' log: ${join(work, 'functions.log')}`)
} finally {
  running.forEach(it => it.stop())
}
