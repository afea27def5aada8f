// Random options from a fixed seed: what the builder lets through, the edge function lets through, and nothing else.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { url, xOssProcess } from '../index.js'
import { actions, fullNames, parameters } from '../src/table.js'
import { askEdge, everythingAllowed } from './edge.mjs'

const options = Object.entries(parameters).filter(([name]) => !['x-oss-process', 'exp', 'kid', 'sig'].includes(name))

/** A sequence of whole numbers below n that is the same in every run (a linear congruential generator). */
const dice = seed => {
  let state = seed
  return n => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
    return (state >>> 8) % n
  }
}

const pick = (roll, list) => list[roll(list.length)]

const valueOf = (roll, { range, decimal, values, type, auto }) => {
  if (auto && roll(6) === 0) return 'auto'
  if (range) return pick(roll, [...range, range[0] + roll(range[1]), range[1] + 1])
  if (decimal) return pick(roll, [...decimal, 1.25, 2.5, 3.5])
  if (values) return pick(roll, [...values, ...values, 'odd'])
  return type === 'color' ? pick(roll, ['FFFFFF', '0a0B0c', 'red']) : pick(roll, ['card', 'thumb'])
}

const refusedOr = build => {
  try {
    return build()
  } catch (refused) {
    assert.equal(refused.name, 'RangeError')
    return undefined
  }
}

/** The same wish written without the builder, as a page would. */
const written = given =>
  `/a%20b.jpg?${Object.entries(given)
    .map(pair => pair.map(encodeURIComponent).join('='))
    .join('&')}`

test('the builder and the edge function refuse the same', async () => {
  const roll = dice(5)
  const seen = { accepted: 0, refused: 0 }
  for (let i = 0; i < 4000; i++) {
    const chosen = options.filter(() => roll(4) === 0)
    const given = Object.fromEntries(chosen.map(([name, rule]) => [name, valueOf(roll, rule)]))
    const text = refusedOr(() => url('', 'a b.jpg', given))
    const answer = await askEdge(text ?? written(given), everythingAllowed)
    // Beside the source's own bytes the edge ignores what changes nothing, such as dpr without a side; the builder refuses it.
    if (!text && given.format === 'original') continue
    assert.equal(answer.startsWith('/a%20b.jpg/-/'), Boolean(text), `${text ?? written(given)}: ${answer}`)
    seen[text ? 'accepted' : 'refused']++
  }
  assert.ok(seen.accepted > 500 && seen.refused > 500, JSON.stringify(seen))
})

const actionOf = roll => {
  const [name, { parameters: known }] = pick(roll, Object.entries(actions))
  const given = Object.entries(known).filter(([, { required }]) => required || roll(3) === 0)
  const values = Object.fromEntries(given.map(([key, rule]) => [key, valueOf(roll, rule)]))
  return Object.keys(known)[0] === '' ? { [name]: values[''] ?? 0 } : { [name]: values }
}

test('the edge function accepts every chain that the builder writes', async () => {
  const roll = dice(7)
  let accepted = 0
  for (let i = 0; i < 3000; i++) {
    const chain = Array.from({ length: 1 + roll(3) }, () => actionOf(roll))
    const text = refusedOr(() => xOssProcess('', 'a b.jpg', chain))
    if (!text) continue
    accepted++
    const answer = await askEdge(text, everythingAllowed)
    assert.ok(answer.startsWith('/a%20b.jpg/-/'), `${text}: ${answer}`)
  }
  assert.ok(accepted > 500, String(accepted))
})

test('every short name is the short name of a parameter', () => {
  for (const full of Object.values(fullNames)) assert.ok(parameters[full])
})
