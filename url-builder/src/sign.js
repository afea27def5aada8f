import { base64url, decode, encode, encodePath } from './encode.js'
import { fail } from './fail.js'
import { fullNames, parameters } from './table.js'

const OWN = ['exp', 'kid', 'sig']
const [SOONEST, LATEST] = parameters.exp.range

/** [origin, path, query] of a URL, the origin empty when it is only a path. */
const split = address => {
  const parts = /^((?:https?:)?\/\/[^/?#]+)?(\/[^?#]*)(?:\?([^#]*))?$/.exec(address)
  return parts ? [parts[1] ?? '', parts[2], parts[3] ?? ''] : fail('url', 'a path or an http URL without "#"', address)
}

/** The parameters that a signature covers, as [name, value]; all others are the page's own. */
const covered = query => {
  const seen = new Set()
  const pairs = []
  for (const part of query.split('&')) {
    const [name, ...value] = part.split('=')
    const full = Object.hasOwn(fullNames, name) ? fullNames[name] : name
    if (!Object.hasOwn(parameters, full)) continue
    if (OWN.includes(name)) fail('url', 'no exp, kid or sig', name)
    if (seen.has(full)) fail(name, 'it once')
    seen.add(full)
    pairs.push([name, decode(name, value.join('='))])
  }
  return pairs
}

const secondsOf = expires => {
  const seconds = expires instanceof Date ? Math.floor(expires / 1000) : expires
  const isFit = Number.isInteger(seconds) && seconds >= SOONEST && seconds <= LATEST
  return isFit ? seconds : fail('expires', `${SOONEST}..${LATEST}`, expires)
}

const hmac = async (key, text) => {
  const bytes = new TextEncoder()
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const imported = await crypto.subtle.importKey('raw', bytes.encode(key), algorithm, false, ['sign'])
  return new Uint8Array(await crypto.subtle.sign('HMAC', imported, bytes.encode(text)))
}

/** A URL with a signature: for what the policy does not let anybody ask for. */
export const sign = async (address, { kid, key, expires }) => {
  if (typeof kid !== 'string' || kid === '') fail('kid', 'text', kid)
  if (typeof key !== 'string' || key === '') fail('key', 'text')
  const exp = secondsOf(expires)
  const [origin, path, query] = split(address)
  const pairs = [...covered(query), ['exp', String(exp)], ['kid', kid]]
  const sorted = pairs.map(([name, value]) => `${name}=${encode(value)}`).sort()
  const signature = base64url(await hmac(key, `${encodePath(decode('path', path))}?${sorted.join('&')}`))
  const signed = `exp=${exp}&kid=${encode(kid)}&sig=${signature}`
  return `${origin}${path}?${query && query + '&'}${signed}`
}
