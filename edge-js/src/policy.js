import { SIGNATURE, fail } from './fault.js'
import { chainOf, lineOf, namesOf, printAction } from './table.js'

// Lines of a name, what is done to the picture, and how it is written.
const PRESETS = POLICY.presets

const next = (list, n) => list.find(listed => listed >= n) || list[list.length - 1]

export const nextWidth = n => next(POLICY.widths, n)
export const nextQuality = n => next(POLICY.qualities, n)

/** The two sides that a resize goes by: l and s count only without w and h. */
export const sidesOf = values => (values.w || values.h ? 'wh' : 'ls')

/** The smallest listed box that a box fits into, else the largest; only of this ratio when one is given. */
const nextBox = (w, h, ratio) => {
  let box
  POLICY.sizes.forEach(size => {
    const sides = size.split('x')
    if (ratio && sides[0] / sides[1] !== ratio) return
    if (!box || box[0] < w || box[1] < h) box = sides
  })
  return box
}

/** Sets sides to the next listed; a box stays as it is when none of its proportions is listed, unless any will do. */
export const snapSides = (values, toAnyBox) => {
  const w = values.w
  const h = values.h
  if (w && h) {
    const box = nextBox(w, h, w / h) || (toAnyBox && nextBox(w, h))
    if (box) {
      values.w = +box[0]
      values.h = +box[1]
    }
  } else {
    const sides = sidesOf(values)
    ;[sides[0], sides[1]].forEach(side => {
      if (values[side]) values[side] = nextWidth(values[side])
    })
  }
}

const isListed = action => {
  const values = action.values
  if (action.name === 'resize') {
    if (/\.(c|p_|f|g_a)/.test(action.text)) return false
    if (values.w && values.h) return POLICY.sizes.includes(values.w + 'x' + values.h)
    const sides = sidesOf(values)
    return [values[sides[0]], values[sides[1]]].every(side => !side || POLICY.widths.includes(side))
  }
  return action.name === 'rotate' ? !(values[''] % 90) : 'auto-orient flip'.includes(action.name)
}

const refuse = (what, expected) =>
  POLICY.unlisted === 'refuse'
    ? fail(FAULT.NotListed, what + ' is not listed', expected)
    : fail(FAULT.SignatureRequired, what + ' is not listed', `${expected}, or ${SIGNATURE}`)

/** Refuses, or snaps, what not everybody may ask for. A chain of listed actions has each of them once at most. */
export const admit = actions => {
  if (PRESETS.includes(' ' + chainOf(actions) + ' ')) return
  const seen = []
  actions.forEach(action => {
    if (POLICY.unlisted === 'snap' && action.name === 'resize') {
      snapSides(action.values, true)
      action.text = printAction(action)
    }
    if (!isListed(action) || seen.includes(action.name))
      refuse(
        action.text,
        action.name === 'resize' ? `a size of ${POLICY.sizes} or a side of ${POLICY.widths}` : 'a preset',
      )
    seen.push(action.name)
  })
}

/** The same for a quality. */
export const admitQuality = quality => {
  const key = quality.values.Q ? 'Q' : 'q'
  const value = quality.values[key]
  if (POLICY.unlisted === 'snap') quality.text = `quality.${key}_${nextQuality(value)}`
  else if (!POLICY.qualities.includes(value)) refuse(quality.text, POLICY.qualities)
}

export const presetChain = name => {
  const chain = lineOf(PRESETS, name) || fail(FAULT.NoSuchStyle, 'preset', namesOf(PRESETS), name)
  return chain.split(' ').join('/')
}

/** Hotlink protection: a page that is named must be one of the policy's hosts or below one. */
export const checkReferer = referer => {
  if (!referer) return
  const host = '.' + (referer.toLowerCase().split('/')[2] || '').split(':')[0]
  if (!POLICY.referers.some(allowed => host.endsWith('.' + allowed)))
    fail(FAULT.AccessDenied, 'Referer', 'a page of ' + POLICY.referers)
}
