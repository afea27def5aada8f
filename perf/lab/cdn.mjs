// A local CDN as a process of its own: started, filled with pictures, stopped.
import { copyFile, mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { openSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { child } from './children.mjs'

const PATIENCE_MS = 120_000
const GALLERY = 24

async function until(condition, what) {
  const end = Date.now() + PATIENCE_MS
  while (!(await condition())) {
    if (Date.now() > end) throw new Error(`waited too long for ${what}`)
    await sleep(200)
  }
}

const exists = file =>
  stat(file).then(
    () => true,
    () => false,
  )

/** The site's policy without renditions ahead of time, so that the first request for one is a miss. */
async function policyIn(folder) {
  const policy = JSON.parse(await readFile('policy.json', 'utf8'))
  const file = join(folder, 'policy.json')
  await writeFile(file, JSON.stringify({ ...policy, ingest: { ...policy.ingest, prewarm: [] } }))
  return file
}

/** Starts it on this folder; `settings` are those of the local CDN. Returns once it answers. */
export async function started(folder, settings) {
  await mkdir(folder, { recursive: true })
  const log = join(folder, 'log')
  const out = openSync(log, 'w')
  const env = {
    ...process.env,
    PORT: '0',
    API_PORT: '0',
    HOST: '127.0.0.1',
    DATA: join(folder, 'data'),
    POLICY: await policyIn(folder),
    EDGE: 'build/edge.js',
    ...settings,
  }
  const server = child('local/run.sh', [], { env, stdio: ['ignore', out, out] })
  const said = () => readFile(log, 'utf8')
  await until(async () => {
    if (server.exitCode !== null) throw new Error((await said()).trim())
    return /^curl/m.test(await said())
  }, 'the local CDN')
  const text = await said()
  const points = [...text.matchAll(/^CDN +(http:\/\/[^/]+)\/-\/ *(\S*)$/gm)]
  return {
    pid: server.pid,
    points: points.map(([, url, name]) => ({ name: name || 'us-east-1', url })),
    api: text.match(/^API +(\S+)/m)[1],
    originals: join(env.DATA, 'originals'),
    ended: new Promise(resolve => server.once('exit', resolve)),
    stop() {
      server.kill('SIGTERM')
      return this.ended
    },
  }
}

async function put(originals, key, bring) {
  const part = join(originals, '..', `.${key.replaceAll('/', '-')}`)
  await bring(part)
  await mkdir(join(originals, key, '..'), { recursive: true })
  await rename(part, join(originals, key))
}

/**
 * Puts in the gallery that the scripts ask for (1600x1067 each), and small.jpg (400x267); returns once the last one can be had.
 */
export async function filled({ originals, points, api }, pictures = GALLERY) {
  await until(() => exists(join(originals, 'samples/forest.jpg')), 'the sample pictures')
  const forest = join(originals, 'samples/forest.jpg')
  const { url } = points[0]
  const small = await fetch(`${url}/samples/forest.jpg?width=400&format=jpeg`)
  if (!small.ok) throw new Error(`small.jpg: expected a picture, got ${small.status}`)
  const bytes = Buffer.from(await small.arrayBuffer())
  for (let i = 1; i <= pictures; i++) {
    await put(originals, `gallery/${String(i).padStart(2, '0')}.jpg`, part => copyFile(forest, part))
  }
  await put(originals, 'small.jpg', part => writeFile(part, bytes))
  for (const key of ['gallery/01.jpg', `gallery/${String(pictures).padStart(2, '0')}.jpg`, 'small.jpg']) {
    await until(async () => (await fetch(`${api}/meta/${key}`)).ok, key)
  }
}
