import { SIGNATURE, fail } from './fault.js'
import { printAction, printChain } from './table.js'

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
    if (printAction(action).includes('color')) return false
    if (values.w && values.h) return POLICY.sizes.includes(values.w + 'x' + values.h)
    const sides = sidesOf(values)
    const given = [values[sides[0]], values[sides[1]]].filter(side => side)
    return given[0] && given.every(side => POLICY.widths.includes(side))
  }
  return action.name === 'rotate' ? !(values[''] % 90) : 'auto-orient flip'.includes(action.name)
}

const refuse = (what, expected) =>
  POLICY.unlisted === 'refuse'
    ? fail(FAULT.NotListed, what + ' is not listed', expected)
    : fail(FAULT.SignatureRequired, what + ' is not listed', `${expected}, or ${SIGNATURE}`)

/** Refuses, or snaps, what not everybody may ask for. A chain of listed actions has each of them once at most. */
export const admit = actions => {
  const chain = printChain(actions)
  if (Object.keys(POLICY.presets).some(name => POLICY.presets[name].split(' ')[0] === chain)) return
  const seen = []
  actions.forEach(action => {
    if (POLICY.unlisted === 'snap' && action.name === 'resize') snapSides(action.values, true)
    if (!isListed(action) || seen.includes(action.name))
      refuse(
        printAction(action),
        action.name === 'resize' ? `a size of ${POLICY.sizes} or a side of ${POLICY.widths}` : 'a preset',
      )
    seen.push(action.name)
  })
}

/** The same for a quality. */
export const admitQuality = quality => {
  const key = quality.values.Q ? 'Q' : 'q'
  if (POLICY.unlisted === 'snap') quality.values[key] = nextQuality(quality.values[key])
  else if (!POLICY.qualities.includes(quality.values[key])) refuse(printAction(quality), POLICY.qualities)
}

export const presetChain = name =>
  Object.keys(POLICY.presets).includes(name)
    ? POLICY.presets[name].split(' ').join('/')
    : fail(FAULT.NoSuchStyle, 'preset', Object.keys(POLICY.presets), name)

/** Hotlink protection: a page that is named must be one of the policy's hosts or below one. */
export const checkReferer = referer => {
  if (!POLICY.hasReferers || !referer) return
  const host = '.' + (referer.toLowerCase().split('/')[2] || '').split(':')[0]
  if (!POLICY.referers.some(allowed => host.endsWith('.' + allowed)))
    fail(FAULT.AccessDenied, 'Referer', 'a page of ' + POLICY.referers)
}
