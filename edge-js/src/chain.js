import { SIGNATURE, contradicts, fail } from './fault.js'
import { admit, admitQuality, sidesOf } from './policy.js'
import { parseAction, printAction } from './table.js'

// No name of an action is a part of another in these lists.
const ANSWERS = 'info average-hue original'
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

const print = actions =>
  actions
    .map(printAction)
    .filter(text => text)
    .join('/')

/** The answer "original", unless the policy keeps it back. */
const original = signed => {
  if (POLICY.originals === 'refuse') fail(FAULT.AccessDenied, 'original', 'actions')
  if (POLICY.originals === 'signed' && !signed) fail(FAULT.SignatureRequired, 'original', SIGNATURE)
  return 'original'
}

/**
 * The canonical chain of a text in either spelling.
 *
 * wish: usualFormat (when the text names none), signed, isImage, isProcess (the text came as x-oss-process).
 */
export const canonicalChain = (text, wish) => {
  const parts = text.split('/').filter(part => part)
  if (parts.length > POLICY.limits.actions)
    fail(FAULT.TooManyActions, 'chain', `at most ${POLICY.limits.actions} actions`, parts.length)
  if (!wish.isImage) {
    if (parts[0] && parts.join() !== 'original') fail(FAULT.NotAnImage, 'path', 'an image')
    return 'original'
  }
  const state = {}
  const actions = []
  parts.forEach(part => {
    const action = parseAction(part)
    const name = action.name
    if (name === 'resize') settleResize(action.values)
    if (name === 'rotate') action.values[''] = action.values[''] % 360 || 0
    if (STATE.includes(name)) state[name] = action
    else if (printAction(action) && name !== 'strip-metadata') actions.push(action)
  })
  const answer = actions.find(action => ANSWERS.includes(action.name))
  if (answer && parts[1]) contradicts(answer.name, 'no other action')
  if (answer && answer.name !== 'original') return answer.name
  const keeps =
    POLICY.oss.format === 'source' &&
    wish.isProcess &&
    !actions[0] &&
    !Object.keys(state).some(name => printAction(state[name]))
  if (answer || keeps) return original(wish.signed)

  const format = state.format ? state.format.values[''] : wish.usualFormat
  const usual = POLICY.qualityOf[format]
  const quality = usual && (state.quality || parseAction('quality.Q_' + usual))
  if (state['auto-orient']) actions.unshift(state['auto-orient'])
  if (POLICY.unlisted !== 'allow' && !wish.signed) {
    admit(actions, print)
    if (quality) admitQuality(quality)
  }
  if (quality) actions.push(quality)
  if (state.interlace && 'jpeg compat'.includes(format)) actions.push(state.interlace)
  actions.push(parseAction('format.' + format))
  return print(actions)
}
