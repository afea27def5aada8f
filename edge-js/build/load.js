import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
const importLine = /^import ([\w$]+) from ?"cloudfront";/

/** The handler of a built file, with these keys in its KeyValueStore. */
export const load = (code, keys = {}) => {
  const [line, name] = importLine.exec(code)
  const get = async key => {
    if (!Object.hasOwn(keys, key)) throw new Error('KeyNotFound')
    return keys[key]
  }
  const host = { kvs: () => ({ get }) }
  const body = `"use strict";${code.slice(line.length)};return handler`
  return new Function(name, 'require', body)(host, require)
}

/** The text of a built file for hosts without the CloudFront modules: `host` is put where its import stands. */
export const withHost = (code, host) => code.replace(importLine, (line, name) => `const ${name}=${host};`)
