// The same work as the origin does on a miss, in Node.js with sharp: a function behind the Runtime API. SOURCE is the address of the
// picture, TARGET where the rendition is put.
import { createRequire } from 'node:module'

const sharp = createRequire(new URL('../../perf/bench/package.json', import.meta.url))('sharp')
const base = `http://${process.env.AWS_LAMBDA_RUNTIME_API}/2018-06-01/runtime/invocation`

for (;;) {
  const next = await fetch(`${base}/next`)
  const id = next.headers.get('lambda-runtime-aws-request-id')
  await next.text()
  const source = Buffer.from(await (await fetch(process.env.SOURCE)).arrayBuffer())
  const body = await sharp(source)
    .rotate()
    .resize({ width: 800, withoutEnlargement: true })
    .webp({ quality: 80 })
    .toBuffer()
  await fetch(process.env.TARGET, { method: 'PUT', body })
  const answer = {
    statusCode: 200,
    headers: { 'content-type': 'image/webp' },
    body: body.toString('base64'),
    isBase64Encoded: true,
  }
  await fetch(`${base}/${id}/response`, { method: 'POST', body: JSON.stringify(answer) })
}
