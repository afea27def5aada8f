import { contract } from '../build/contract.js'
import { eventOf } from '../build/event.js'
import { faultOf } from '../build/fault-of.js'

const statuses = Object.fromEntries(contract('faults').map(fault => [fault.code, fault.status]))
const canonical = /^(\/[A-Za-z0-9\-._~%]+)+\/-(\/[a-z-]+(\.[A-Za-z0-9_-]+)*)+$/

const isDecodable = text => {
  try {
    encodeURIComponent(decodeURIComponent(text))
    return true
  } catch {
    return false
  }
}

const refusal = (answer, request) => {
  const { code, message } = faultOf(answer)
  if (statuses[code] !== answer.statusCode) return { problem: `expected a fault of the list, got ${answer.body}` }
  if (!/^.+: expected ./s.test(message)) return { problem: `expected a message that says what is, got ${message}` }
  const parts = [request.uri, ...Object.values(request.querystring).map(({ value }) => value)]
  if (message.startsWith('URL: ') && parts.every(isDecodable))
    return { problem: `expected another fault, got ${message}` }
  return { code }
}

/**
 * What the edge function makes of an event: {path} or {code}, or {problem} when it does not keep its promises. `accept` is
 * what the browser sends that asks for the path again.
 */
export const outcome = async (handler, event, accept) => {
  const request = { ...event.request }
  try {
    const answer = await handler(event)
    if (answer.statusCode === 200 && request.uri === '/-/health') return { code: 'health' }
    if (answer.statusCode) return refusal(answer, request)
    const path = answer.uri
    if (!canonical.test(path)) return { problem: `expected a canonical path, got ${path}` }
    if (request.querystring.sig) return { path }
    const again = await handler(eventOf(path, { accept }))
    return again.uri === path ? { path } : { problem: `expected ${path} again, got ${again.uri ?? again.body}` }
  } catch (thrown) {
    return { problem: `threw ${thrown?.stack ?? thrown}` }
  }
}
