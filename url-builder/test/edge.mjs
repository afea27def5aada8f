import { readFileSync } from 'node:fs'
import { load } from '../../edge-js/build/load.js'
import { codeUnder, eventOf } from '../../edge-js/test/edge-under.mjs'

/** The contract of the builders. */
export const contract = JSON.parse(readFileSync(new URL('../../common/contract/builder.json', import.meta.url), 'utf8'))

export const everythingAllowed = { '/unlisted': 'allow' }

/** What the built edge function answers a browser that takes WebP: a canonical path, or the code of a fault. */
export const askEdge = async (url, policy) => {
  const handler = load(await codeUnder(policy), contract.keys)
  const path = url.replace(/^(https?:)?\/\/[^/]+/, '')
  const answer = await handler(eventOf(path, { accept: 'image/webp' }))
  return answer.uri ?? JSON.parse(answer.body).code
}
