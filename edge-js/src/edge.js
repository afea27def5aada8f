import { negotiate } from './accept.js'
import { canonicalChain } from './chain.js'
import { contradicts, fail, refusal, reply } from './fault.js'
import { checkReferer, presetChain } from './policy.js'
import { chainOfQuery, readQuery } from './query.js'
import { checkSignature } from './signature.js'
import { decode, encodeSource, formatOf, isImage } from './source.js'

// No other method is a part of this text.
const METHODS = 'GET or HEAD'

/** Faults when the query holds more than a name, its companions, a signature and a name to save under. */
const alone = (query, name, companions) => {
  const others = Object.keys(query).filter(
    other => !('exp kid sig download ' + name + companions).split(' ').includes(other),
  )
  if (others[0]) contradicts(name, 'no ' + others)
}

/** The chain of x-oss-process=image/<chain> or style/<preset>; nothing at all is an empty chain. */
const chainOfProcess = command => {
  const kind = command.split('/')[0]
  const rest = command.slice(kind.length + 1)
  if (kind === 'style') return presetChain(rest)
  if (command && kind !== 'image') contradicts('x-oss-process', 'image/ or style/')
  return rest
}

/** What is asked for: {key, chain} with the source's path as the viewer wrote it and a chain in either spelling. */
const understand = (uri, query, command, header) => {
  const cut = uri.indexOf('/-/')
  if (cut > 0) {
    alone(query, '/-/', '')
    return { key: uri.slice(0, cut), chain: decode(uri.slice(cut + 3)) }
  }
  const box = uri.startsWith('/resize/') && /^\/resize\/(\d*)x(\d*)(\/.+)$/.exec(uri)
  const isBox = box && box[1] + box[2]
  if (isBox) {
    if (query.w || query.h) contradicts('/resize/', 'no width or height')
    query.w = box[1]
    query.h = box[2]
  }
  const key = isBox ? box[3] : uri
  if (command !== undefined) {
    alone(query, 'x-oss-process', '')
    return { key, chain: chainOfProcess(command) }
  }
  const chain = chainOfQuery(query, header)
  if (!query.preset) return { key, chain }
  alone(query, 'preset', ' q f')
  return { key, chain: presetChain(query.preset) + '/' + chain }
}

async function serve(event, asked) {
  const request = event.request
  const querystring = request.querystring || {}
  asked.ossContext = querystring['x-oss-process'] && event.context
  const headers = request.headers || {}
  const header = name => {
    const given = headers[name] || {}
    return given.multiValue ? given.multiValue.map(one => one.value).join() : given.value || ''
  }
  const uri = request.uri
  if (!METHODS.includes(request.method)) fail(FAULT.MethodNotAllowed, 'method', METHODS)
  if (uri === '/-/health') return reply(200, 'json', '{"status":"ok"}')
  if (uri.startsWith('/-/')) fail(FAULT.NotFound, 'path', '/-/health')
  if (POLICY.hasReferers) checkReferer(header('referer'))

  const covered = []
  const query = readQuery(querystring, covered)
  let signed = false
  if (query.exp || query.kid || query.sig) signed = await checkSignature(query, uri, covered)
  const command = query['x-oss-process']
  const understood = understand(uri, query, command, header)
  const source = encodeSource(understood.key)
  const chain = canonicalChain(understood.chain.split(',').join('.'), {
    usualFormat:
      POLICY.oss.format === 'source' && command !== undefined ? formatOf(source) : negotiate(header('accept')),
    isProcess: command !== undefined,
    isImage: isImage(source),
    signed,
  })
  const path = source + '/-/' + chain
  if (path.length > POLICY.limits.path)
    fail(FAULT.UriTooLong, 'path', `at most ${POLICY.limits.path} bytes`, path.length)

  const raw = (request.rawQueryString && request.rawQueryString()) || ''
  headers['x-pixedge-path'] = { value: path }
  headers['x-pixedge-url'] = { value: uri + (raw && '?' + raw) }
  request.headers = headers
  request.uri = path
  request.querystring = {}
  return request
}

export async function handler(event) {
  const asked = {}
  try {
    const answer = await serve(event, asked)
    return answer
  } catch (thrown) {
    return refusal(thrown, asked.ossContext)
  }
}
