import { buildEdge } from '../build/edge.js'
import { contract } from '../build/contract.js'
import { load } from '../build/load.js'
import { changed } from './policy-change.mjs'

export { eventOf } from '../build/event.js'

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

/** The headers of a row of the contract. */
export const headersOf = row => row.headers ?? { accept: row.accept ?? 'image/webp' }
