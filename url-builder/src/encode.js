import { fail } from './fail.js'

const LONGEST_KEY = 1024

const wellFormed = text => {
  try {
    return encodeURIComponent(text)
  } catch {
    return fail('path', 'percent-encoded UTF-8')
  }
}

/** Percent-encoded UTF-8 in which only unreserved characters stay bare (RFC 3986, section 2.3). */
export const encode = text =>
  wellFormed(text).replace(/[!'()*]/g, c => '%' + c.charCodeAt(0).toString(16).toUpperCase())

/** The same for a path, whose slashes stay. */
export const encodePath = path => encode(path).replaceAll('%2F', '/')

/** What was percent-encoded, decoded. */
export const decode = (where, encoded) => {
  try {
    return decodeURIComponent(encoded)
  } catch {
    return fail(where, 'percent-encoded UTF-8')
  }
}

/** Bytes in URL-safe base64 without padding. */
export const base64url = bytes =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

/** The key of a source as the path of a URL, with its leading slash. */
export const pathOf = key => {
  if (typeof key !== 'string') fail('key', 'text', String(key))
  const odd = key.split('/').find(segment => ['', '.', '..', '-'].includes(segment))
  if (odd !== undefined) fail('path', 'segments other than "", ".", ".." and "-"', odd)
  if (/[\x00-\x1f\x7f]/.test(key)) fail('path', 'no control characters')
  if (/^resize\/(\d+x\d*|x\d+)\//.test(key)) fail('key', 'no beginning that the path language reads as a size', key)
  const path = '/' + encodePath(key)
  const length = new TextEncoder().encode(key).length
  if (length > LONGEST_KEY) fail('key', `at most ${LONGEST_KEY} bytes`, length)
  return path
}
