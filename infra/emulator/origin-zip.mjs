// The built zip of the origin in a directory that is laid out as in Lambda, and a bucket with one picture for it to render.
import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { createServer } from 'node:http'
import { join, resolve } from 'node:path'
import { png } from '../smoke/png.mjs'
import { eventOf } from './gateway.mjs'
import { javaHome } from './java.mjs'
import { startFunction } from './runtime-api.mjs'

const source = png(1600, 1200)
const path = '/photo.png/-/resize.w_800/quality.Q_80/format.webp'

/** What asks the origin for what this canonical path names. */
export const eventOfPath = canonical =>
  eventOf('GET', canonical, {
    'x-pixedge-path': canonical,
    'x-pixedge-url': canonical,
    'x-origin-verify': 'secret',
  })

/** What asks the origin for the rendition. */
export const event = eventOfPath(path)

/** Whether a reply is the rendition. */
export const isRendition = ({ status, body }) => status === 200 && body.subarray(8, 12).toString() === 'WEBP'

/** Undoes the framing by which S3 is sent bytes before their checksum (Amazon S3 User Guide, "aws-chunked"). */
const unframed = framed => {
  const parts = []
  for (let at = 0; ;) {
    const end = framed.indexOf('\r\n', at)
    const length = Number.parseInt(framed.toString('latin1', at, end), 16)
    if (length === 0) return Buffer.concat(parts)
    parts.push(framed.subarray(end + 2, end + 2 + length))
    at = end + 2 + length + 2
  }
}

const sent = async request => {
  const parts = []
  for await (const part of request) parts.push(part)
  const body = Buffer.concat(parts)
  return 'x-amz-decoded-content-length' in request.headers ? unframed(body) : body
}

/** Buckets with one picture, that keep what is put but the rendition, so that it is missed each time; their addresses, what uploads and what stops them. */
export const bucket = async () => {
  const held = new Map([['/originals/photo.png', { type: 'image/png', body: source }]])
  const server = createServer(async (request, response) => {
    const key = decodeURIComponent(request.url.split('?')[0])
    if (request.method === 'PUT') {
      const object = { type: request.headers['content-type'], body: await sent(request) }
      if (!key.endsWith(path)) held.set(key, object)
      return response.writeHead(200, { etag: '"0"' }).end()
    }
    request.resume()
    if (!held.has(key)) return response.writeHead(404).end()
    const { type, body } = held.get(key)
    const headers = {
      'content-type': type,
      'content-length': body.length,
      etag: '"0123456789abcdef0123456789abcdef"',
      'last-modified': 'Sat, 01 Nov 2025 12:00:00 GMT',
    }
    response.writeHead(200, headers).end(request.method === 'HEAD' ? undefined : body)
  })
  await new Promise(done => server.listen(0, '127.0.0.1', done))
  const endpoint = `http://127.0.0.1:${server.address().port}`
  return {
    endpoint,
    source: `${endpoint}/originals/photo.png`,
    target: `${endpoint}/transformed${path}`,
    upload: (key, type, body) => held.set(`/originals/${key}`, { type, body }),
    stop: () => (server.closeAllConnections(), server.close()),
  }
}

/** Unpacks a zip as Lambda does; the directory. */
export const unpack = (zip, folder) => {
  mkdirSync(folder, { recursive: true })
  const { status, stderr } = spawnSync(join(javaHome(), 'bin/jar'), ['--extract', '--file', resolve(zip)], {
    cwd: folder,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`${zip}: ${stderr}`)
  return folder
}

/** The origin's handler, started as Lambda does; further settings as in startFunction. */
export const startOrigin = (task, endpoint, how) =>
  startFunction({
    ...how,
    java: join(javaHome(), 'bin/java'),
    task,
    flags: ['--enable-native-access=ALL-UNNAMED', '-XX:+UseSerialGC', ...(how.flags ?? [])],
    handler: 'dev.pixedge.origin.OriginStreamHandler',
    environment: {
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'emulated',
      AWS_SECRET_ACCESS_KEY: 'emulated',
      AWS_ENDPOINT_URL: endpoint,
      PIXEDGE_ORIGINALS: 'originals',
      PIXEDGE_RENDITIONS: 'transformed',
      PIXEDGE_ORIGIN_SECRET: 'secret',
      PIXEDGE_ENGINE: 'libvips',
      PIXEDGE_VIPS: join(task, 'engine/native'),
    },
  })
