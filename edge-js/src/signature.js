import cf from 'cloudfront'
import crypto from 'crypto'
import { fail } from './fault.js'
import { encodePath } from './source.js'

/** Whether the request is signed; a signature that does not hold is a fault. `signed` is what it covers. */
export async function checkSignature(query, uri, signed) {
  if (!query.exp && !query.kid && !query.sig) return false
  if (!query.exp || !query.kid || !query.sig) fail(FAULT.BadSignature, 'signature', 'exp, kid and sig')
  if (query.exp < Date.now() / 1000) fail(FAULT.Expired, 'exp', 'a time to come')
  let key = ''
  try {
    key = await cf.kvs().get(query.kid)
  } catch (unknownKey) {
    // an unknown key signs nothing
  }
  const text = encodePath(uri) + '?' + signed.sort().join('&')
  const expected = crypto.createHmac('sha256', key).update(text).digest('base64url')
  let difference = !key || expected.length ^ query.sig.length
  for (let i = 0; i < expected.length; i++) difference |= expected.charCodeAt(i) ^ query.sig.charCodeAt(i)
  if (difference) fail(FAULT.BadSignature, 'sig', 'base64url HMAC-SHA256 of path?parameters, sorted')
  return true
}
