// A miss of the origin in Node.js with sharp and AWS's SDK: the same calls of S3. The mezzanine and what its source is now are asked for
// together; the rendition is put if there is none, and then the source is looked at again.
import { GetObjectCommand, HeadObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { admit, answerOf, render } from './picture.mjs'
import { serve } from './runtime.mjs'

const s3 = new S3Client({ forcePathStyle: true })
const original = { Bucket: 'originals', Key: 'photo.png' }

const mezzanine = key =>
  s3.send(new GetObjectCommand({ Bucket: 'transformed', Key: key })).catch(problem => {
    if (problem.$metadata?.httpStatusCode !== 404) throw problem
  })

serve(async event => {
  admit(event)
  await Promise.all([mezzanine('photo.png/-/mezzanine'), s3.send(new HeadObjectCommand(original))])
  const source = await s3.send(new GetObjectCommand(original))
  const body = await render(await source.Body.transformToByteArray())
  await s3.send(
    new PutObjectCommand({
      Bucket: 'transformed',
      Key: event.headers['x-pixedge-path'].slice(1),
      Body: body,
      ContentType: 'image/webp',
      CacheControl: 'public, max-age=31536000, immutable',
      Metadata: { 'source-etag': source.ETag.replaceAll('"', ''), 'cache-tag': 'photo' },
      IfNoneMatch: '*',
    }),
  )
  const now = await s3.send(new HeadObjectCommand(original))
  if (now.ETag !== source.ETag) throw new Error('the source changed')
  return answerOf(body)
})
