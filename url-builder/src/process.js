import { fail } from './fail.js'
import { actions } from './table.js'
import { sourceUrl } from './url.js'
import { expected, readValue } from './value.js'

const named = (name, value) => (name ? `${name}_${value}` : value)

/** Refuses an action without what it cannot do without. */
const checkComplete = (name, given) => {
  const { oneOf, parameters } = actions[name]
  const required = Object.keys(parameters).filter(key => parameters[key].required)
  const isComplete = required.every(key => key in given) && (!oneOf || oneOf.some(key => key in given))
  if (isComplete) return
  const needed = (oneOf ?? required).map(key => named(key, expected(parameters[key])))
  fail(name, needed.join(oneOf ? ' or ' : ' and '))
}

/** [name, parameters] of {crop: {w: 100}}, {rotate: 90} or "info". */
const readAction = action => {
  if (typeof action === 'string') return [action, {}]
  const [name = '', ...others] = Object.keys(action ?? {})
  if (others.length > 0) fail(name, 'one action at a time', others[0])
  const given = action?.[name]
  if (typeof given !== 'object') return [name, { '': given }]
  return [name, Object.fromEntries(Object.entries(given ?? {}).filter(([, value]) => value !== undefined))]
}

/** "crop,w_100,h_80" of an action. */
const written = action => {
  const [name, given] = readAction(action)
  if (!Object.hasOwn(actions, name)) fail('action', `one of ${Object.keys(actions).join(' ')}`, name)
  const { parameters } = actions[name]
  const names = Object.keys(parameters)
  const odd = Object.keys(given).find(key => !names.includes(key))
  if (odd !== undefined)
    fail(name, `some of ${names.map(key => key || 'a value').join(' ')}`, named(odd, String(given[odd])))
  checkComplete(name, given)
  const values = names
    .filter(key => key in given)
    .map(key => named(key, readValue(`${name} ${key}`.trim(), parameters[key], given[key])))
  return [name, ...values].join(',')
}

/** The URL of a rendition that these actions make, in their order, as x-oss-process spells it. */
export const xOssProcess = (base, key, chain) => {
  if (!Array.isArray(chain) || chain.length === 0) fail('actions', 'at least one')
  const parts = chain.map(written)
  const answer = parts.find(part => actions[part]?.answers)
  if (answer && parts.length > 1) fail(answer, 'no other action')
  return `${sourceUrl(base, key)}?x-oss-process=image/${parts.join('/')}`
}
