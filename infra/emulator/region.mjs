// One region on this machine: the buckets and the table that Terraform made in moto, and the functions of the built zips before
// them, with the settings that Terraform gave them.
import { createServer, request as httpRequest } from 'node:http'
import { eventOf, replyOf } from './gateway.mjs'
import { startFunction } from './runtime-api.mjs'

const whole = async message => {
  const parts = []
  for await (const part of message) parts.push(part)
  return Buffer.concat(parts)
}

const serve = (port, answer) =>
  new Promise(resolve => {
    const server = createServer(async (request, response) => {
      try {
        const { status, headers, body } = await answer(request)
        response.writeHead(status, headers).end(request.method === 'HEAD' ? undefined : body)
      } catch (problem) {
        response.writeHead(502).end(String(problem.message))
      }
    })
    server.listen(port, '127.0.0.1', () => resolve(server))
  })

/** The header that CloudFront reads the tag of an answer from. */
const TAG = 'x-amz-meta-cache-tag'

/** The functions of a region, started as Lambda starts them. */
export const startRegion = async ({ java, client, tasks, settings, credentials, log }) => {
  const start = name =>
    startFunction({
      java,
      client,
      log,
      task: name === 'meta' ? tasks.meta : tasks.origin,
      handler: settings[name].handler,
      environment: {
        ...settings[name].environment,
        ...credentials,
        PIXEDGE_VIPS: `${tasks.origin}/engine/native`,
      },
      // What Lambda gives a function with SnapStart are the defaults of the JVM, with a heap of its memory's size.
      flags: ['-Xmx1g', '-XX:+UseSerialGC'],
    })
  // One after the other: the runtime interface client unpacks its library to one place in /tmp, of which each function in Lambda has its own.
  const functions = {}
  const stop = () => Object.values(functions).forEach(it => it.stop())
  try {
    for (const name of Object.keys(settings)) {
      functions[name] = await start(name)
      await functions[name].ready()
    }
  } catch (problem) {
    stop()
    throw problem
  }
  const call = (name, request) => functions[name].invoke(request)
  return { call, stop }
}

/** An S3 endpoint that hands everything on to moto and tells the ingest function what happened to originals, as S3 does. */
export const notifyingS3 = (port, moto, originals, ingest) =>
  serve(port, async request => {
    const sent = await whole(request)
    const reply = await new Promise((resolve, reject) => {
      const { host, ...headers } = request.headers
      const onward = httpRequest(
        `${moto}${request.url}`,
        {
          method: request.method,
          headers: { ...headers, host: new URL(moto).host },
        },
        resolve,
      )
      onward.once('error', reject).end(sent)
    })
    const body = await whole(reply)
    const [, bucket, ...key] = request.url.split('?')[0].split('/')
    const events = {
      PUT: 'ObjectCreated:Put',
      DELETE: 'ObjectRemoved:DeleteMarkerCreated',
    }
    if (reply.statusCode < 300 && bucket === originals && key.join('/') && events[request.method]) {
      // S3 does not wait for who follows, and does not hear of their failures.
      ingest({
        Records: [
          {
            eventVersion: '2.1',
            eventSource: 'aws:s3',
            awsRegion: 'us-east-1',
            eventTime: new Date().toISOString(),
            eventName: events[request.method],
            s3: {
              s3SchemaVersion: '1.0',
              bucket: { name: bucket, arn: `arn:aws:s3:::${bucket}` },
              object: { key: key.join('/').replaceAll('%20', '+') },
            },
          },
        ],
      }).catch(problem => console.error(`ingest: ${problem.message}`))
    }
    return { status: reply.statusCode, headers: reply.headers, body }
  })

/** The metadata API. */
export const metaApi = (port, call) =>
  serve(port, async request => replyOf(await call('meta', eventOf(request.method, request.url, request.headers))))

/**
 * CloudFront, as far as the smoke test looks at it: the built edge function, a cache whose key is the path, the transformed bucket,
 * and the origin when that has nothing. It forgets by POST /-/invalidate?path=/key/-/*, and by the tag that CreateInvalidation names.
 */
export const cdn = (port, { edge, moto, transformed, secret, call }) => {
  const cache = new Map()
  const fromBucket = async uri => {
    const reply = await fetch(`${moto}/${transformed}${uri}`)
    return {
      status: reply.status,
      headers: {
        'content-type': reply.headers.get('content-type'),
        [TAG]: reply.headers.get(TAG),
      },
      body: Buffer.from(await reply.arrayBuffer()),
    }
  }
  const fromApi = async ({ uri, headers }) => {
    const forwarded = Object.fromEntries(
      ['x-pixedge-path', 'x-pixedge-url'].filter(name => headers[name]).map(name => [name, headers[name].value]),
    )
    return replyOf(await call('origin', eventOf('GET', uri, { ...forwarded, 'x-origin-verify': secret })))
  }
  const failover = [403, 404, 500, 502, 503, 504]
  return serve(port, async request => {
    const url = new URL(request.url, 'http://cdn')
    if (request.method === 'POST' && url.pathname === '/-/invalidate') {
      const prefix = url.searchParams.get('path').replace(/\*$/, '')
      for (const key of cache.keys()) if (key.startsWith(prefix)) cache.delete(key)
      return { status: 201, headers: {}, body: '' }
    }
    if (request.method === 'POST' && /^\/2020-05-31\/distribution\/[^/]+\/invalidation$/.test(url.pathname)) {
      const batch = String(await whole(request))
      const tag = batch.match(/<Path>#([^<]*)<\/Path>/)?.[1]
      for (const [key, reply] of cache) if (reply.headers[TAG] === tag) cache.delete(key)
      return {
        status: 201,
        headers: { 'content-type': 'text/xml', location: `${url.pathname}/EMULATED` },
        body: `<Invalidation xmlns="http://cloudfront.amazonaws.com/doc/2020-05-31/"><Id>EMULATED</Id><Status>Completed</Status></Invalidation>`,
      }
    }
    const querystring = Object.fromEntries([...url.searchParams].map(([name, value]) => [name, { value }]))
    const headers = Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, { value: String(value) }]),
    )
    const decided = await edge({
      version: '1.0',
      context: { eventType: 'viewer-request' },
      viewer: { ip: '127.0.0.1' },
      request: {
        method: request.method,
        uri: url.pathname,
        querystring,
        headers,
        cookies: {},
        rawQueryString: () => url.search.slice(1),
      },
    })
    if (decided.statusCode) {
      const own = Object.fromEntries(Object.entries(decided.headers ?? {}).map(([name, { value }]) => [name, value]))
      return {
        status: decided.statusCode,
        headers: own,
        body: decided.body?.data ?? decided.body ?? '',
      }
    }
    const kept = cache.get(decided.uri)
    if (kept)
      return {
        ...kept,
        headers: { ...kept.headers, 'x-cache': 'Hit from emulator' },
      }
    const stored = await fromBucket(decided.uri)
    const reply = failover.includes(stored.status) ? await fromApi(decided) : stored
    if (reply.status === 200) cache.set(decided.uri, reply)
    return {
      ...reply,
      headers: { ...reply.headers, 'x-cache': 'Miss from emulator' },
    }
  })
}
