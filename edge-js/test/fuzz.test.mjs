// Random requests from a fixed seed: none throws, and what is let through is a path that prints itself again.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contract } from '../build/contract.js'
import { edgeUnder, eventOf } from './edge-under.mjs'

const { actions, query, gravities } = contract('actions')
const codes = contract('faults').map(fault => fault.code)

/** A sequence of whole numbers below n that is the same in every run (a linear congruential generator). */
const dice = seed => {
  let state = seed
  return n => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
    return (state >>> 8) % n
  }
}

const requests = roll => {
  const pick = list => list[roll(list.length)]
  const often = (likely, rare) => (roll(12) ? likely : rare)

  const value = ({ range, decimal, values, type, default: usual }) => {
    if (range)
      return pick([
        range[0],
        range[1],
        usual ?? range[0],
        range[0] + roll(range[1] - range[0] + 1),
        often(range[0], range[1] + 1),
      ])
    if (decimal) return pick([1, 1.5, 2, 'auto'])
    if (values) return pick([...values, often(values[0], 'x')])
    if (type === 'gravity') return pick(gravities)
    if (type === 'color') return pick(['ff00aa', 'FFFFFF', '000000'])
    return pick(['SGVsbG8', 'a_b-c9', 'd3F5LXplbmhlaQ', 'card', 'image/resize,w_400'])
  }

  const action = () => {
    const { name, parameters, oneOf = [] } = pick(actions)
    const isGiven = each => each.required || (oneOf.includes(each.name) ? roll(2) : roll(3) === 0)
    const given = parameters.filter(isGiven).map(each => (each.name ? `${each.name}_` : '') + value(each))
    return [name, ...given].join(',')
  }

  const chain = () => Array.from({ length: 1 + roll(4) }, action).join('/')
  const key = () =>
    pick(['a.jpg', 'ä b/%41+.png', 'x', "q(1)!'*.webp", 'a/b/c.gif', 'logo.svg', '%2e%2E/a', 'a%00', '图.avif'])
  const parameters = () =>
    Array.from({ length: 1 + roll(3) }, () => pick(query))
      .map(each => `${roll(2) ? (each.short ?? each.name) : each.name}=${value(each)}`)
      .join('&')

  const url = () =>
    pick([
      () => `/${key()}?x-oss-process=image/${chain()}`,
      () => `/${key()}?${parameters()}`,
      () => `/resize/${roll(900)}x${roll(2) ? roll(900) : ''}/${key()}?${parameters()}`,
      () => `/${key()}/-/${chain().replaceAll(',', '.')}`,
    ])()

  /** Now and then a character where it does not belong. */
  const damaged = text => {
    const at = 1 + roll(text.length)
    const odd = pick([String.fromCharCode(roll(0x300)), '%', '/', '\ud800', '_', '.', '&', '='])
    return often(text, text.slice(0, at) + odd + text.slice(at))
  }

  const accept = () => pick(['', 'image/webp', 'image/avif,image/webp', '*/*;q=0.5', 'image/avif;q=x', ';;,,='])
  const hints = () =>
    pick([
      {},
      { 'sec-ch-dpr': pick(['2', '0', '-1', 'NaN', '1e9']) },
      { 'save-data': 'on', ect: '2g' },
      { 'sec-ch-width': '1e999' },
    ])
  return () => eventOf(damaged(url()), { accept: accept(), ...hints() })
}

const isUndecodable = ({ uri, querystring }) =>
  [uri, ...Object.values(querystring).map(({ value }) => value)].some(text => {
    try {
      encodeURIComponent(decodeURIComponent(text))
      return false
    } catch {
      return true
    }
  })

for (const policy of [{ '/unlisted': 'allow' }, { '/unlisted': 'snap', '/oss/format': 'source' }, {}]) {
  test(`no request confuses the edge under ${JSON.stringify(policy)}`, async () => {
    const handler = await edgeUnder(policy)
    const next = requests(dice(2026))
    let paths = 0
    for (let i = 0; i < 5000; i++) {
      const event = next()
      const asked = JSON.stringify(event.request)
      const answer = await handler(event)
      if (answer.statusCode) {
        const { code, message } = JSON.parse(answer.body)
        assert.ok(codes.includes(code), asked)
        if (message.startsWith('URL: ')) assert.ok(isUndecodable(JSON.parse(asked)), asked)
        continue
      }
      paths++
      assert.match(answer.uri, /^(\/[A-Za-z0-9\-._~%]+)+\/-(\/[a-z-]+(\.[A-Za-z0-9_-]+)*)+$/, asked)
      const again = await handler(eventOf(answer.uri))
      assert.equal(again.uri, answer.uri, `${asked} ${again.body}`)
    }
    assert.ok(paths > 300, `${paths} requests were let through`)
  })
}
