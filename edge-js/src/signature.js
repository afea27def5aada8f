import cf from 'cloudfront'
import crypto from 'crypto'
import { SIGNATURE, fail } from './fault.js'
import { encode, encodePath } from './source.js'

/** Whether the request is signed: true, or a fault. `covered` are the [name, value] that a signature covers. */
export async function checkSignature(query, uri, covered) {
  if (!query.exp || !query.kid || !query.sig) fail(FAULT.BadSignature, 'signature', SIGNATURE)
  if (query.exp < Date.now() / 1000) fail(FAULT.Expired, 'exp', 'a time to come')
  let key = ''
  try {
    key = await cf.kvs().get(query.kid)
  } catch (unknownKey) {
    // that it is not there is all there is to say
  }
  if (!key) fail(FAULT.UnknownKey, 'kid', 'a current key', query.kid)
  const mac = text => crypto.createHmac('sha256', key).update(text).digest('base64url')
  // Comparing the MACs of both sides tells nothing about how much of the signature is right, however long it takes.
  const isRight =
    mac(query.sig) ===
    mac(
      mac(
        encodePath(uri) +
          '?' +
          covered
            .map(pair => pair[0] + '=' + encode(pair[1]))
            .sort()
            .join('&'),
      ),
    )
  if (!isRight) fail(FAULT.BadSignature, 'sig', 'HMAC-SHA256 of path?parameters')
  return true
}
