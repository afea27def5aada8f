// What both functions in Node.js make of a picture, with the origin's settings, and their answer to API Gateway. SHARP is the file that
// sharp is required from: as a native module it is not bundled.
import { createHash, timingSafeEqual } from 'node:crypto'
import { createRequire } from 'node:module'

const sharp = createRequire(process.env.SHARP)('sharp')

export const render = source =>
  sharp(source).rotate().resize({ width: 800, withoutEnlargement: true }).webp({ quality: 80 }).toBuffer()

/** Throws for an event that did not come through the CDN. */
export const admit = event => {
  const [given, secret] = [event.headers['x-origin-verify'], 'secret'].map(it => Buffer.from(it))
  if (given.length !== secret.length || !timingSafeEqual(given, secret)) throw new Error('expected the secret')
}

export const answerOf = body => ({
  statusCode: 200,
  headers: {
    'content-type': 'image/webp',
    'cache-control': 'public, max-age=31536000, immutable',
    etag: `"${createHash('md5').update(body).digest('hex')}"`,
  },
  body: body.toString('base64'),
  isBase64Encoded: true,
})
