import { fail } from './fail.js'
import { checkSide } from './options.js'
import { candidates, srcsetOf } from './srcset.js'
import { listedWidths } from './table.js'
import { url } from './url.js'

const PLACEHOLDER_WIDTH = 32
const TYPES = ['avif', 'webp']
const ESCAPES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

const escape = text => text.replace(/[&<>"']/g, character => ESCAPES[character])
const element = (name, attributes) =>
  `<${name}${Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([attribute, value]) => ` ${attribute}="${escape(String(value))}"`)
    .join('')}>`

/** The listed widths from a quarter of a width to its double, each at least a quarter larger than the one before. */
export const usualWidths = width => {
  const kept = []
  for (const listed of listedWidths) {
    const isNear = 4 * listed >= width && listed <= 2 * width
    if (isNear && (kept.length === 0 || 4 * listed >= 5 * kept.at(-1))) kept.push(listed)
  }
  return kept.length > 0 ? kept : [width]
}

/** Without a fit the height only reserves room on the page. */
const renditionOf = ({ width, height, fit, ...rest }) => (fit ? { ...rest, width, height, fit } : { ...rest, width })

const styleOf = (placeholder, options, address) => {
  if (placeholder === undefined) return undefined
  if (placeholder !== 'tiny') {
    if (!/^[\dA-Fa-f]{6}$/.test(placeholder)) fail('placeholder', 'tiny|RRGGBB', placeholder)
    return `background:#${placeholder.toUpperCase()}`
  }
  const { fit: _fit, height: _height, gravity: _gravity, focal: _focal, background: _background, ...rest } = options
  return `background:url('${address({ ...rest, width: PLACEHOLDER_WIDTH })}') center/cover no-repeat`
}

const checkLayout = ({ width, height, alt, sizes, loading, placeholder }) => {
  checkSide('width', width)
  checkSide('height', height)
  if (typeof alt !== 'string') fail('alt', 'text, "" for a decoration', alt)
  if (typeof sizes !== 'string' || sizes === '') fail('sizes', 'text', sizes)
  if (!['lazy', 'eager'].includes(loading)) fail('loading', 'lazy|eager', loading)
  if (placeholder !== undefined && typeof placeholder !== 'string') fail('placeholder', 'tiny|RRGGBB', placeholder)
}

const checkFormats = (formats, { format }) => {
  if (!Array.isArray(formats)) fail('formats', 'a list', formats)
  const odd = formats.find((name, at) => !TYPES.includes(name) || formats.indexOf(name) !== at)
  if (odd !== undefined) fail('formats', TYPES.join('|') + ', each once', odd)
  if (formats.length > 0 && format !== undefined) fail('formats', 'no format')
}

/** [layout, options of the rendition] of what picture() was given. */
const readGiven = given => {
  const { alt, loading = 'lazy', formats = [], placeholder, class: className, sizes, widths, ...options } = given
  const { width, height } = options
  const usualSizes = `(min-width: ${width}px) ${width}px, 100vw`
  const layout = { width, height, alt, loading, formats, placeholder, className, sizes: sizes ?? usualSizes }
  checkLayout(layout)
  checkFormats(formats, options)
  return [{ ...layout, widths: widths ?? usualWidths(width) }, renditionOf(options)]
}

/** The HTML of a picture, with all that keeps a page from jumping when it arrives. */
export const picture = (base, key, given, write = address => address) => {
  const [layout, options] = readGiven(given)
  const { width, height, sizes, widths } = layout
  const sources = layout.formats.map(format => {
    const list = candidates(base, key, { ...options, format }, widths, write)
    return element('source', { type: `image/${format}`, srcset: srcsetOf(list), sizes })
  })
  const list = candidates(base, key, options, widths, write)
  const [src] = list.find(([, candidate]) => candidate >= width) ?? list.at(-1)
  const img = element('img', {
    src,
    srcset: srcsetOf(list),
    sizes,
    width,
    height,
    alt: layout.alt,
    class: layout.className,
    loading: layout.loading,
    decoding: 'async',
    style: styleOf(layout.placeholder, options, each => write(url(base, key, each))),
  })
  return `<picture>${sources.join('')}${img}</picture>`
}
