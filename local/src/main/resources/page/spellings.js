// A wish in the three languages of URLs, and as HTML.

import { encode, pathOf } from './url-builder/encode.js'
import { picture as writePicture, usualWidths } from './url-builder/picture.js'
import { xOssProcess } from './url-builder/process.js'
import { parameters } from './url-builder/table.js'

const MODES = { inside: 'lfit', outside: 'mfit', cover: 'fill', contain: 'pad', fill: 'fixed' }
const FLIPS = ['vertical', 'horizontal', 'both']

const search = options => {
  const pairs = Object.entries(options).map(([name, value]) => `${name}=${encode(value)}`)
  return pairs.length > 0 ? `?${pairs.join('&')}` : ''
}

/** Numbers as numbers, as the builder takes them. */
const typed = options =>
  Object.fromEntries(
    Object.entries(options).map(([name, value]) => {
      const isNumber = (parameters[name].range || parameters[name].decimal) && /^\d+(\.\d+)?$/.test(value)
      return [name, isNumber ? Number(value) : value]
    }),
  )

/** The URL in the query language. */
export const queryUrl = ({ picture, options, exact }) => exact || pathOf(picture) + search(options)

/** [{title, url}] for each language, or {title, lacks} where a language has no word for it. */
export function spellings(state) {
  if (state.exact) return [{ title: 'As typed', url: state.exact }]
  return [
    { title: 'Query', url: queryUrl(state) },
    { title: 'Path', ...inPath(state) },
    { title: 'x-oss-process', ...inProcess(state) },
  ]
}

function inPath({ picture, options: { width, height, ...rest } }) {
  const isWhole = side => !side || /^\d+$/.test(side)
  if (!(width || height) || !isWhole(width) || !isWhole(height)) return { lacks: 'says a width or a height in pixels' }
  return { url: `/resize/${width ?? ''}x${height ?? ''}${pathOf(picture)}${search(rest)}` }
}

function inProcess({ picture, options, policy }) {
  const { preset, quality, format, download, sig } = options
  if (download) return { lacks: 'names no file' }
  if (sig) return { lacks: 'takes another signature than the query' }
  if (preset) return { url: `${pathOf(picture)}?x-oss-process=${styled(preset, quality, format, policy)}` }
  if (Object.keys(options).length === 0) return { lacks: 'begins with an action' }
  try {
    return { url: xOssProcess('', picture, actionsOf(typed(options))) }
  } catch (refusal) {
    return { lacks: `cannot say this: ${refusal.message}` }
  }
}

/** A style stands alone; with another quality or format it is its chain. */
function styled(preset, quality, format, { presets }) {
  const chain = presets[preset]?.replaceAll('.', ',')
  if (!chain || !(quality || format)) return `style/${encode(preset)}`
  return `image/${chain}${quality ? `/quality,Q_${quality}` : ''}${format ? `/format,${format}` : ''}`
}

/** In the order in which the query language does them. */
function actionsOf({ width, height, dpr = 1, fit = 'inside', background, gravity, focal, enlarge, ...rest }) {
  if (rest.format === 'original') return ['original']
  const actions = []
  const side = value => (typeof value === 'number' && typeof dpr === 'number' ? Math.round(value * dpr) : value)
  const [fx, fy] = focal?.split(',').map(Number) ?? []
  const mode = fit === 'inside' ? undefined : MODES[fit]
  const limit = enlarge === 'true' ? 0 : undefined
  const resize = { m: mode, w: side(width), h: side(height), limit, color: background, g: gravity, fx, fy }
  if (width || height) actions.push({ resize })
  if (rest.rotate) actions.push({ rotate: rest.rotate })
  if (rest.flip) actions.push({ flip: FLIPS.indexOf(rest.flip) })
  if (rest.blur) actions.push({ blur: { r: rest.blur, s: rest.blur } })
  if (rest.quality) actions.push({ quality: { Q: rest.quality } })
  if (rest.format && rest.format !== 'auto') actions.push({ format: rest.format })
  return actions
}

/** The markup of what is shown, whose size in pixels is known: a picture with a srcset where other widths make sense. */
export function markup(state, shown, alt) {
  const { picture, options, exact, policy } = state
  const { width, height, dpr = 1, fit, format, preset, rotate = 0, sig, ...rest } = typed(options)
  const layout = { width: Math.round(shown.width / dpr), height: Math.round(shown.height / dpr) }
  if (exact || preset || sig || rotate % 180 !== 0 || format === 'original' || !(width || height)) {
    return plainImage(location.origin + queryUrl(state), layout, alt)
  }
  const given = { ...rest, ...layout, format, rotate: rotate || undefined, alt }
  if (!['cover', 'contain', 'fill'].includes(fit)) {
    const listed = usualWidths(layout.width).filter(each => policy.widths.includes(each))
    return writePicture(location.origin, picture, { ...given, widths: listed.length > 0 ? listed : [layout.width] })
  }
  const widths = policy.boxes.filter(box => isLike(box, width, height)).map(box => box.width)
  const ascending = [...new Set([...widths, width])].sort((a, b) => a - b)
  return writePicture(location.origin, picture, { ...given, fit, width, height, widths: ascending })
}

const isLike = (box, width, height) =>
  Math.round((height * box.width) / width) === box.height && 4 * box.width >= width && box.width <= 2 * width

/** What has one size only is no picture element. */
function plainImage(url, { width, height }, alt) {
  const image = new Image(width, height)
  Object.assign(image, { alt, loading: 'lazy', decoding: 'async' })
  image.setAttribute('data-src', url)
  return image.outerHTML.replace('data-src', 'src')
}
