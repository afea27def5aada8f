import { buildEdge } from '../build/edge.js'
import { contract } from '../build/contract.js'
import { load } from '../build/load.js'
import { changed } from './policy-change.mjs'

const { keys } = contract('requests')
const defaults = contract('policy-defaults')
const built = new Map()

/** The built file under a change of the default policy, as text. */
export const codeUnder = (change = {}) => {
  const name = JSON.stringify(change)
  if (!built.has(name)) {
    const code = buildEdge(changed(defaults, change)).then(edge => {
      if (edge.problems.length > 0) throw new Error(edge.problems.join('\n'))
      return edge.code
    })
    built.set(name, code)
  }
  return built.get(name)
}

/** Its handler under Node, with the contract's keys. */
export const edgeUnder = async change => load(await codeUnder(change), keys)

/** The same event that CloudFront makes of a request. */
export const eventOf = (url, headers = {}, method = 'GET') => {
  const [uri, ...rest] = url.split('?')
  const raw = rest.join('?')
  const querystring = Object.create(null)
  for (const part of raw.split('&').filter(part => part)) {
    const [name, ...value] = part.split('=')
    const one = { value: value.join('=') }
    const given = querystring[name]
    if (given) (given.multiValue ??= [{ value: given.value }]).push(one)
    else querystring[name] = one
  }
  const named = Object.entries(headers).map(([name, value]) => [name, { value }])
  const request = { method, uri, querystring, headers: Object.fromEntries(named), cookies: {} }
  return { version: '1.0', viewer: { ip: '198.51.100.7' }, request: { ...request, rawQueryString: () => raw } }
}

/** The headers of a row of the contract. */
export const headersOf = row => row.headers ?? { accept: row.accept ?? 'image/webp' }
