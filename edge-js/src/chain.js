import { SIGNATURE, contradicts, fail } from './fault.js'
import { admit, admitQuality, sidesOf } from './policy.js'
import { chainOf, isAnswer, joined, parseAction, printAction } from './table.js'

// No name of an action is a part of another in this list.
const STATE = 'auto-orient quality interlace format'

/** Gives a resize of one meaning one spelling. */
const settleResize = values => {
  const sides = sidesOf(values)
  const a = sides[0]
  const b = sides[1]
  const side = values[a] || values[b]
  if (values[a] && values[b]) return
  if (side && (values.m === 'fill' || values.m === 'pad')) values[a] = values[b] = side
  else values.m = 'lfit'
}

/** The answer "original", unless the policy keeps it back. */
const original = signed => {
  if (POLICY.originals === 'refuse') fail(FAULT.AccessDenied, 'original', 'actions')
  if (POLICY.originals === 'signed' && !signed) fail(FAULT.SignatureRequired, 'original', SIGNATURE)
  return 'original'
}

/** {steps, state}: the steps in their order, and by name the last of those actions of which only the last counts. */
const collect = parts => {
  const steps = []
  const state = {}
  parts.forEach(part => {
    const action = parseAction(part)
    const name = action.name
    if (name === 'resize') settleResize(action.values)
    if (name === 'rotate') action.values[''] = action.values[''] % 360 || 0
    action.text = printAction(action)
    if (STATE.includes(name)) state[name] = action
    else if (action.text) steps.push(action)
  })
  return { steps, state }
}

/** Quality, interlace and format, which a canonical chain names beside its actions, count as `besides`. */
const checkCount = (actions, besides) => {
  const most = POLICY.limits.actions + besides
  if (actions.length > most) fail(FAULT.TooManyActions, 'chain', 'at most ' + most, actions.length)
}

/**
 * The chain of a picture with how it is written, as far as the policy lets it pass. Where x-oss-process keeps the source's
 * format, a chain that changes nothing is the source itself, as on OSS.
 */
const picture = (steps, state, wish) => {
  const orient = state['auto-orient']
  const format = state.format ? state.format.values[''] : wish.usualFormat
  const usual = POLICY.qualityOf[format]
  const quality = usual && state.quality
  const interlace = 'jpeg compat'.includes(format) && state.interlace && state.interlace.text
  if (orient && orient.text) steps.unshift(orient)
  if (
    POLICY.oss.format === 'source' &&
    wish.isProcess &&
    !(steps[0] || quality || interlace) &&
    format === wish.usualFormat &&
    !(state.format && format === 'compat')
  )
    return original(wish.signed)
  checkCount(steps, 0)
  if (POLICY.unlisted !== 'allow' && (POLICY.unlisted === 'refuse' || !wish.signed)) {
    if (steps[0]) admit(steps)
    if (quality) admitQuality(quality)
  }
  return joined([chainOf(steps), quality ? quality.text : usual && 'quality.Q_' + usual, interlace, 'format.' + format])
}

/**
 * The canonical chain of a text in either spelling.
 *
 * wish: usualFormat (when the text names none), signed, isImage, isProcess (the text came as x-oss-process).
 */
export const canonicalChain = (text, wish) => {
  const parts = text.split('/').filter(part => part)
  checkCount(parts, 3)
  if (!wish.isImage) {
    if (parts[0] && parts.join() !== 'original') fail(FAULT.NotAnImage, 'path', 'an image')
    return 'original'
  }
  const collected = collect(parts)
  const answer = collected.steps.find(isAnswer)
  if (!answer) return picture(collected.steps, collected.state, wish)
  if (parts[1]) contradicts(answer.name, 'no other action')
  return answer.name === 'original' ? original(wish.signed) : answer.name
}
