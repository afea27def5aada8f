// node check-zip.mjs --zip origin.zip --arch x86_64|arm64: looks whether the native libraries in a zip find all they need in Lambda, and
// where the zip is for this machine, has its handler make a rendition under AWS's runtime interface client with only what is in the zip,
// after what it does before a snapshot.
import { mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { replyOf } from './gateway.mjs'
import { classPath } from './java.mjs'
import { check } from './libraries.mjs'
import { bucket, event, isRendition, startOrigin, unpack } from './origin-zip.mjs'

const { zip, arch } = parseArgs({ options: { zip: { type: 'string' }, arch: { type: 'string' } } }).values
const work = mkdtempSync(join(tmpdir(), 'pixedge-zip-'))
const refuse = why => {
  console.error(`${zip}: ${why}`)
  process.exitCode = 1
}

const render = async task => {
  const log = join(work, 'function.log')
  const store = await bucket()
  try {
    const running = await startOrigin(task, store.endpoint, {
      client: classPath(work),
      log: openSync(log, 'a'),
      snapStart: true,
    })
    running.restore()
    const reply = replyOf(await running.invoke(event))
    running.stop()
    if (!isRendition(reply)) refuse(`expected a WebP, got ${reply.status} ${reply.body.subarray(0, 300)}`)
    else
      console.log(
        `${zip}: restored from its snapshot it made a WebP of ${reply.body.length} bytes, ${reply.headers['x-pixedge']}`,
      )
    const said = readFileSync(log, 'utf8')
    if (!said.includes('snapshot=pictures ms=')) refuse(`nothing was made before the snapshot:\n${said.slice(-2000)}`)
  } finally {
    store.stop()
  }
}

try {
  const { count, problems } = check(unpack(zip, join(work, 'libraries')), arch)
  if (count === 0) refuse(`expected native libraries for ${arch}, found none`)
  problems.forEach(refuse)
  if (problems.length === 0) console.log(`${zip}: ${count} native libraries find all they need in Amazon Linux 2023`)
  const here = { x64: 'x86_64', arm64: 'arm64' }[process.arch]
  if (arch === here) await render(unpack(zip, join(work, 'task')))
} finally {
  rmSync(work, { recursive: true })
}
