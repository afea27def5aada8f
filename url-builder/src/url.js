import { encode, pathOf } from './encode.js'
import { fail } from './fail.js'
import { readOptions } from './options.js'

const ORIGIN = /^(?:(?:https?:)?\/\/[\w.:[\]-]+)?\/?$/

/** The URL of a rendition. */
export const url = (base, key, options = {}) => {
  if (typeof base !== 'string' || !ORIGIN.test(base)) fail('base', '"" or an origin like https://cdn.example.com', base)
  const query = readOptions(options).map(([name, value]) => `${name}=${encode(value)}`)
  return base.replace(/\/$/, '') + pathOf(key) + (query.length > 0 ? `?${query.join('&')}` : '')
}
