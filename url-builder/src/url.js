import { encode, pathOf } from './encode.js'
import { fail } from './fail.js'
import { readOptions } from './options.js'

const ORIGIN = /^(?:(?:https?:)?\/\/[\w.:[\]-]+)?\/?$/

/** The URL of a source, without a query. */
export const sourceUrl = (base, key) => {
  if (typeof base !== 'string' || !ORIGIN.test(base)) fail('base', '"" or an origin like https://cdn.example.com', base)
  return base.replace(/\/$/, '') + pathOf(key)
}

/** The URL of a rendition. */
export const url = (base, key, options = {}) => {
  const query = readOptions(options).map(([name, value]) => `${name}=${encode(value)}`)
  return sourceUrl(base, key) + (query.length > 0 ? `?${query.join('&')}` : '')
}
