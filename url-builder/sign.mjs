// URL=/path?query [DATA=data] [EXPIRES=unix seconds] [KID=name] node url-builder/sign.mjs
// Prints the signed URL, made with a key of the local CDN, on its last line.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sign } from './index.js'

const HOUR = 3600

const refuse = message => {
  console.error(`make sign: ${message}`)
  process.exit(1)
}

const readKeys = file => {
  try {
    const keys = JSON.parse(readFileSync(file, 'utf8'))
    if (Object.values(keys ?? {}).some(key => typeof key === 'string')) return keys
    throw new Error('expected {"name": "key"}')
  } catch (problem) {
    const advice =
      problem.code === 'ENOENT' ? 'there is none; "make run" makes it, DATA= names its folder' : problem.message
    return refuse(`the keys of the local CDN, ${file}: ${advice}`)
  }
}

const { URL: url, DATA: data = 'data', EXPIRES: expires, KID: wanted } = process.env
if (!url) refuse('expected URL=/path?query')
const keys = readKeys(join(data, 'keys.json'))
const kid = wanted || Object.keys(keys)[0]
if (!Object.hasOwn(keys, kid)) refuse(`KID: expected one of ${Object.keys(keys).join(' ')}, got "${kid}"`)
const ends = expires ? Number(expires) : Math.floor(Date.now() / 1000) + HOUR
if (!Number.isInteger(ends)) refuse(`EXPIRES: expected unix seconds, got "${expires}"`)

try {
  console.log(await sign(url, { kid, key: keys[kid], expires: ends }))
} catch (refused) {
  refuse(refused.message)
}
