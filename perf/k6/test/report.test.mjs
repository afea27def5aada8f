import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PERCENTILES } from '../lib/distribution.js'
import { pageOf, tiersChart } from '../lib/report.js'
import { regionOf, resultsOf, together } from '../lib/results.js'
import { markdownOf, tableOf } from '../lib/table.js'

const trend = (count, ms) => ({
  values: { count, avg: ms, min: ms, max: ms, ...Object.fromEntries(PERCENTILES.map(p => [`p(${p})`, ms])) },
})
const data = {
  state: { testRunDurationMs: 10_000 },
  metrics: {
    latency__us_east_1__edge_hit: trend(95, 6),
    latency__us_east_1__warm_miss: trend(5, 200),
    latency__eu_west_1__edge_hit: trend(100, 4),
    errors__eu_west_1: { values: { count: 2 } },
    own__made__us_east_1: { values: { value: 1 } },
  },
}
const points = [{ name: 'us-east-1' }, { name: 'eu-west-1' }]
const results = resultsOf(data, 'mixed', points, '2026-01-01T00:00:00.000Z')

test('results hold each region by tier, errors, and what the script tells itself', () => {
  assert.equal(results.regions['us-east-1'].tiers['edge-hit'].count, 95)
  assert.equal(results.regions['us-east-1'].errors, 0)
  assert.equal(results.regions['eu-west-1'].errors, 2)
  assert.deepEqual(results.own, { made__us_east_1: 1 })
  assert.equal(results.seconds, 10)
})

test('the hit ratio counts edge hits among pictures', () => {
  assert.equal(regionOf(results, 'us-east-1').hitRatio, 0.95)
  assert.equal(regionOf(results).hitRatio, 195 / 200)
  assert.equal(regionOf(results).errors, 2)
  assert.equal(regionOf(results).all.count, 200)
})

test('runs of several regions become one', () => {
  const alone = name => ({ ...results, regions: { [name]: results.regions[name] } })
  assert.deepEqual(together([alone('us-east-1'), alone('eu-west-1')]).regions, results.regions)
})

test('the table has a line for each region and tier, and one for all', () => {
  const lines = tableOf(results).split('\n')
  assert.match(lines[1], /^us-east-1 +edge-hit +95 +6\.0 +6\.0 +6\.0/)
  assert.match(lines[3], /^us-east-1 +all +100 .* 0 +95\.0 %$/)
  assert.match(lines.at(-1), /^all +all +200 .* 2 +97\.5 %$/)
})

test('as Markdown it has a row for each tier and a column for each region', () => {
  const lines = markdownOf(results).trim().split('\n')
  assert.equal(lines[0], '| p50, p95 in ms | us-east-1 | eu-west-1 | all |')
  assert.match(lines[2], /^\| `edge-hit` \| 6\.0, 6\.0 \|/)
  assert.match(lines.at(-1), /^\| all \| /)
  assert.ok(lines.every(line => line.split('|').length === 6))
})

test('the report is one file that loads nothing, escapes what it shows, and says what was missed', () => {
  const page = pageOf({ ...results, script: '<script>' }, [
    { words: 'p95 < 1 s', said: 'reached' },
    { words: 'no error', said: 'MISSED' },
  ])
  assert.ok(!/<script|src=|href=|url\(|@import/.test(page))
  assert.match(page, /reached: p95 &lt; 1 s/)
  assert.match(page, /<strong>MISSED<\/strong>: no error/)
  assert.equal(page.match(/<svg /g).length, 3)
})

test('a curve never falls', () => {
  const svg = tiersChart(results, 'tiers')
  for (const [, path] of svg.matchAll(/d="M([^"]+)" fill="none"/g)) {
    const heights = path.split('L').map(pair => Number(pair.split(' ')[1]))
    heights.slice(1).forEach((y, i) => assert.ok(y <= heights[i]))
  }
  assert.ok(!svg.includes('NaN'))
})
