import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import { bill, sum } from '../cost/model.mjs'

const { regions } = JSON.parse(readFileSync(new URL('../cost/prices.json', import.meta.url), 'utf8'))
const usd = (lines, what) => lines.find(line => line.what === what).usd
const near = (actual, expected) =>
  assert.ok(Math.abs(actual - expected) < 0.0005, `expected ${expected}, got ${actual}`)

test('100,000 views cost at most $0.55 in the US, in one region and in two', () => {
  assert.ok(sum(bill(regions.us)) <= 0.55)
  assert.ok(sum(bill(regions.us, { regions: 2 })) <= 0.55)
})

test('the lines are those of arithmetic', () => {
  const lines = bill(regions.us, { regions: 2 })
  near(usd(lines, 'transfer to viewers'), ((100_000 * 51_200) / 2 ** 30) * 0.085) // 4.77 GB
  near(usd(lines, 'HTTPS requests'), 0.1)
  near(usd(lines, 'transforms: memory and time'), 500 * 0.6 * 2 * 0.0000133334)
  near(usd(lines, 'renditions stored'), 1000 * 0.000005)
})

test('one region pays neither for routing nor for another one', () => {
  const whats = bill(regions.us).map(line => line.what)
  assert.ok(!whats.includes('routing to the nearest bucket'))
  assert.ok(!whats.includes('renditions to the other region'))
})

test('bytes weigh most', () => {
  const lines = bill(regions.us)
  assert.ok(usd(lines, 'transfer to viewers') > 0.7 * sum(lines))
})

test('every price has its date and its source', () => {
  for (const prices of Object.values(regions))
    for (const [name, { price, date, source }] of Object.entries(prices)) {
      assert.ok(price > 0, name)
      assert.match(date, /^20\d\d-\d\d(-\d\d)?$/, name)
      assert.match(source, /^https:\/\//, name)
    }
})
