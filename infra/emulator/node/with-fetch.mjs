// A miss of the origin in Node.js with sharp, with plain requests that nobody signs: less than S3 would take.
import { admit, answerOf, render } from './picture.mjs'
import { serve } from './runtime.mjs'

const { SOURCE, TARGET } = process.env

serve(async event => {
  admit(event)
  const body = await render(Buffer.from(await (await fetch(SOURCE)).arrayBuffer()))
  await fetch(TARGET, { method: 'PUT', body })
  return answerOf(body)
})
