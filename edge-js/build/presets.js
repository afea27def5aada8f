import { bundle } from './bundle.js'
import { load } from './load.js'

const names = (chain, action) => chain.split('/').some(part => part.split(/[.,]/)[0] === action)

/** What the edge function itself makes of a chain: {chain} in canonical spelling, or {fault}. */
const canonical = async (handler, text) => {
  const querystring = { 'x-oss-process': { value: encodeURIComponent(`image/${text}`) } }
  const answer = await handler({ request: { method: 'GET', uri: '/x', querystring, headers: {} } })
  if (answer.statusCode) return { fault: JSON.parse(answer.body).message }
  const actions = answer.uri.split('/-/')[1].split('/')
  const isAnswer = !actions.at(-1).startsWith('format.')
  if (isAnswer) return { fault: 'expected a picture, not an answer' }
  const added = ['quality', 'format'].filter(action => !names(text, action))
  const chain = actions.filter(action => !added.includes(action.split('.')[0])).join('/')
  return chain ? { chain } : { fault: 'expected an action that changes something' }
}

/** Each preset in canonical spelling, without a quality and a format that it does not name itself, or what is wrong with it. */
export const canonicalPresets = async (presets, policy) => {
  const { code } = await bundle({ ...policy, presets: {}, unlisted: 'allow' })
  const handler = load(code)
  const entries = Object.entries(presets).map(async ([name, text]) => [name, await canonical(handler, text)])
  return Object.fromEntries(await Promise.all(entries))
}
