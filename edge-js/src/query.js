import { contradicts } from './fault.js'
import { nextQuality, nextWidth, snapSides } from './policy.js'
import { decode } from './source.js'
import { QUERY, joined, readValue, specOf } from './table.js'

const MODES = { inside: 'lfit', outside: 'mfit', cover: 'fill', contain: 'pad', fill: 'fixed' }

/**
 * The known parameters by their short names, as far as they have one; [name, value] of each but sig goes into `covered`.
 * Others are ignored.
 */
export const readQuery = (querystring, covered) => {
  const query = {}
  Object.keys(querystring).forEach(name => {
    const key = TABLE.short[name] || name
    const spec = specOf(QUERY, key)
    if (!spec) return
    const given = querystring[name]
    const raw = decode(given.value)
    if (given.multiValue || query[key]) contradicts(name, 'it once')
    query[key] = readValue(name, spec[0], raw)
    if (name !== 'sig') covered.push([name, raw])
  })
  return query
}

/** Quality for a reader who saves data, or undefined. */
const frugalQuality = header => {
  const frugal = header('save-data') === 'on' ? 40 : { 'slow-2g': 30, '2g': 40, '3g': 60 }[header('ect')]
  return frugal && nextQuality(frugal)
}

const resizeOf = (query, header) => {
  const fit = query.fit || 'inside'
  const width = query.w
  const height = query.h
  const isBox = width && height
  if (!isBox && !'inside outside'.includes(fit)) contradicts('fit=' + fit, 'width and height')
  const isKept = query.gravity || query.focal
  if ((isKept && fit !== 'cover') || (query.gravity && query.focal))
    contradicts('gravity or focal', 'one, with fit=cover')
  if (query.background && fit !== 'contain') contradicts('background', 'fit=contain')
  if (isBox && width === 'auto') contradicts('width=auto', 'no height')

  if (!width && !height) return ''
  const hinted = Math.min(Math.max(+header('sec-ch-dpr') || 1, 1), 3)
  const density = query.dpr === 'auto' ? hinted : query.dpr || 1
  const values = {
    m: MODES[fit],
    limit: query.enlarge === 'true' ? 0 : undefined,
    color: query.background,
    g: query.gravity,
    fx: query.focal && query.focal.split(',').join('.fy_'),
  }
  if (width === 'auto') {
    values.w = nextWidth(+header('sec-ch-width') || header('sec-ch-viewport-width') * hinted || POLICY.autoWidth)
  } else {
    if (width) values.w = Math.round(width * density)
    if (height) values.h = Math.round(height * density)
    if (query.dpr === 'auto') snapSides(values)
  }
  let text = 'resize'
  for (const key in values) if (values[key] !== undefined) text += `.${key}_${values[key]}`
  return text
}

/** The query as a chain; `header` reads a request header. */
export const chainOfQuery = (query, header) => {
  const quality = query.q === 'auto' ? frugalQuality(header) : query.q
  const format = query.f !== 'auto' && query.f
  return joined([
    resizeOf(query, header),
    query.rotate && 'rotate.' + query.rotate,
    query.flip && 'flip.' + 'vhb'.indexOf(query.flip[0]),
    query.blur && `blur.r_${query.blur}.s_${query.blur}`,
    quality && 'quality.Q_' + quality,
    format && (format === 'original' ? format : 'format.' + format),
  ])
}
