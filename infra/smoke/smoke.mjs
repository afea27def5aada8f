// node smoke.mjs <outputs.json: tries a deployed stack as a viewer would. Terraform's outputs say where it is. PURGE names another
// command than bin/stack/purge; it gets KEY= and WAIT=yes.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { png } from './png.mjs'

const outputs = JSON.parse(readFileSync(0, 'utf8'))
const [cdn, api, uploads, stack] = ['cdn', 'api', 'uploads', 'stack'].map(name => outputs[name].value)
const region = stack.region
const bucket = uploads[region]
const key = `pixedge-smoke/${process.pid}-${Date.now()}.png`
const [width, height] = [1200, 800]

const fail = message => {
  throw new Error(message)
}
const command = (program, args, environment = {}) => {
  const { status, stdout, stderr } = spawnSync(program, args, {
    encoding: 'utf8',
    env: { ...process.env, ...environment },
  })
  if (status !== 0) fail(`${program} ${args[0] ?? ''}: ${(stderr || stdout).trim()}`)
}
const s3 = (...args) => command('aws', ['s3', ...args, '--only-show-errors', '--region', region])

/** Asks until the answer is as expected; a fresh distribution takes minutes to be known everywhere. */
const ask = async (url, expected, seconds, options = {}) => {
  const ends = Date.now() + seconds * 1000
  for (;;) {
    let problem
    try {
      const reply = await fetch(url, {
        redirect: 'manual',
        ...options,
        signal: AbortSignal.timeout(40_000),
      })
      const body = Buffer.from(await reply.arrayBuffer())
      problem = expected(reply, body)
      if (!problem) return { reply, body }
      problem += `, got ${reply.status} ${reply.headers.get('content-type') ?? ''} ${reply.headers.get('x-cache') ?? ''}`
      if (!reply.ok) problem += ` ${body.toString('utf8').slice(0, 300)}`
    } catch (unreachable) {
      problem = `${unreachable.message} ${unreachable.cause?.message ?? ''}`
    }
    if (Date.now() > ends) fail(`${url}: ${problem}`)
    await pause(2000)
  }
}

const step = async (name, work) => {
  const started = Date.now()
  const told = await work()
  console.log(`${name.padEnd(16)} ok ${String(Date.now() - started).padStart(7)} ms  ${told ?? ''}`)
}

const isWebp = (reply, body) =>
  reply.status === 200 &&
  reply.headers.get('content-type') === 'image/webp' &&
  body.subarray(8, 12).toString() === 'WEBP'
const cache = reply => reply.headers.get('x-cache') ?? ''
const picture = { headers: { accept: 'image/webp,*/*' } }
const rendition = `${cdn}/${key}?width=400`

const folder = mkdtempSync(join(tmpdir(), 'pixedge-smoke-'))
try {
  await step('upload', () => {
    const file = join(folder, 'picture.png')
    writeFileSync(file, png(width, height))
    s3('cp', file, `s3://${bucket}/${key}`)
    return `s3://${bucket}/${key}`
  })
  if (cdn) {
    await step('first request', async () => {
      const expected = (reply, body) => !isWebp(reply, body) && 'expected a WebP'
      const { reply } = await ask(rendition, expected, 300, picture)
      return `${cache(reply)}; ${reply.headers.get('x-pixedge') ?? ''}`
    })
    await step('second request', async () => {
      const expected = (reply, body) =>
        (!isWebp(reply, body) || !cache(reply).startsWith('Hit')) && 'expected a hit of the edge'
      return cache((await ask(rendition, expected, 30, picture)).reply)
    })
    await step('refusal', async () => {
      const expected = reply =>
        reply.status !== 403 && reply.status !== 400 && 'expected a refusal of an unlisted width'
      return (await ask(`${cdn}/${key}?width=401`, expected, 30, picture)).body.toString('utf8')
    })
  }
  await step('metadata', async () => {
    const expected = (reply, body) => {
      if (reply.status !== 200) return 'expected facts about the picture'
      const facts = JSON.parse(body.toString('utf8'))
      return (
        (facts.width !== width || facts.height !== height) &&
        `expected ${width} x ${height}, got ${facts.width} x ${facts.height}`
      )
    }
    await ask(`${api}/meta/${key}`, expected, 120)
    return `${width} x ${height}`
  })
  await step('health', async () => {
    const { body } = await ask(`${api}/health`, reply => reply.status !== 200 && 'expected health', 30)
    return body.toString('utf8')
  })
  if (cdn) {
    await step('purge', async () => {
      command(process.env.PURGE ?? 'bin/stack/purge', [], {
        KEY: key,
        WAIT: 'yes',
      })
      const expected = (reply, body) =>
        (!isWebp(reply, body) || cache(reply).startsWith('Hit')) && 'expected a rendition made anew'
      return cache((await ask(rendition, expected, 60, picture)).reply)
    })
  }
} catch (problem) {
  console.error(`smoke test: ${problem.message}`)
  process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true })
  s3('rm', `s3://${bucket}/${key}`)
}
