import { fail } from './fail.js'
import { checkSide } from './options.js'
import { url } from './url.js'

/** Options at another width; a height beside the width keeps the proportions. */
export const atWidth = (options, width) => {
  const { width: usual, height, ...rest } = options
  if (height === undefined) return { ...rest, width }
  if (usual === undefined) fail('height', 'a width beside it')
  checkSide('width', usual)
  checkSide('height', height)
  return { ...rest, width, height: Math.max(1, Math.round((height * width) / usual)) }
}

const checkWidths = widths => {
  if (!Array.isArray(widths) || widths.length === 0) fail('widths', 'at least one')
  widths.forEach((width, at) => {
    checkSide('widths', width)
    if (at > 0 && width <= widths[at - 1]) fail('widths', 'ascending numbers', widths)
  })
}

/** [url, width] of a rendition at each of these widths, the url as `write` writes it. */
export const candidates = (base, key, options, widths, write) => {
  checkWidths(widths)
  if (options.dpr !== undefined) fail('dpr', 'none beside widths')
  return widths.map(width => [write(url(base, key, atWidth(options, width))), width])
}

export const srcsetOf = list => list.map(([address, width]) => `${address} ${width}w`).join(', ')

/** The srcset of an img element: a rendition at each of these widths. */
export const srcset = (base, key, options, widths, write = address => address) =>
  srcsetOf(candidates(base, key, options, widths, write))
