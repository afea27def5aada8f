import assert from 'node:assert/strict'
import { test } from 'node:test'
import { distributionOf, merged, PERCENTILES, quantile, shareUpTo } from '../lib/distribution.js'
import { metricName, pointsOf } from '../lib/points.js'
import { seeded, weighted, zipf, zipfShares } from '../lib/random.js'
import { samplesOf, sumOf, transformsOf } from '../lib/scrape.js'
import { isPicture, tierOf } from '../lib/tier.js'
import { fresh, freshCount, GALLERY, picturesOf, visitor } from '../lib/urls.js'

const many = (count, next) => Array.from({ length: count }, next)

test('the same seed asks for the same, another one does not', () => {
  const asked = seed => {
    const random = seeded(seed)
    const next = visitor(GALLERY)
    return many(50, () => JSON.stringify(next(random)))
  }
  assert.deepEqual(asked(7), asked(7))
  assert.notDeepEqual(asked(7), asked(8))
})

test('weights are kept to within a percent over 100,000 choices', () => {
  const random = seeded(1)
  const items = [
    { name: 'a', weight: 1 },
    { name: 'b', weight: 3 },
  ]
  const b = many(100_000, () => weighted(items, random).name).filter(name => name === 'b').length
  assert.ok(Math.abs(b / 100_000 - 0.75) < 0.01, String(b))
})

test('Zipf shares sum to one and fall as one over the rank', () => {
  for (const count of [1, 2, 24, 1000]) {
    const shares = zipfShares(count)
    assert.ok(Math.abs(shares.reduce((a, b) => a + b, 0) - 1) < 1e-9)
    shares.forEach((share, rank) => assert.ok(Math.abs(share * (rank + 1) - shares[0]) < 1e-9))
  }
  const random = seeded(3)
  const choose = zipf(['first', 'second'])
  const first = many(30_000, () => choose(random)).filter(item => item === 'first').length
  assert.ok(Math.abs(first / 30_000 - 2 / 3) < 0.01, String(first))
})

test('each number is a rendition of its own, and no neighbour has its picture', () => {
  const all = freshCount(GALLERY)
  const seen = new Set(many(all, (_, number) => fresh(GALLERY, number).path))
  assert.equal(seen.size, all)
  for (let n = 0; n < 100; n++)
    assert.notEqual(fresh(GALLERY, n).path.split('?')[0], fresh(GALLERY, n + 1).path.split('?')[0])
})

test('pictures are named by commas', () => {
  assert.deepEqual(picturesOf('a.jpg,b/c.jpg'), ['a.jpg', 'b/c.jpg'])
  assert.equal(picturesOf(undefined).length, 24)
})

test('the tier is told from the headers', () => {
  const timing = 'fetch;dur=1.0, transform;dur=9.0, encode;dur=2.0, store;dur=3.0'
  const rows = [
    [200, { 'X-Cache': 'Hit from cloudfront', 'Server-Timing': timing }, 'edge-hit'],
    [200, { 'x-cache': 'Hit from pixedge', 'server-timing': 'edge;dur=0.1' }, 'edge-hit'],
    [200, { 'X-Cache': 'RefreshHit from cloudfront' }, 'edge-hit'],
    [200, { 'X-Cache': 'Miss from cloudfront' }, 'store-hit'],
    [200, { 'X-Cache': 'Miss from pixedge', 'Server-Timing': 'store;dur=3.1, edge;dur=4.0' }, 'store-hit'],
    [200, { 'X-Cache': 'Miss from cloudfront', 'Server-Timing': timing }, 'warm-miss'],
    [200, { 'X-Cache': 'Miss from cloudfront', 'Server-Timing': `${timing}, cold` }, 'cold-miss'],
    [400, { 'X-Cache': 'FunctionGeneratedResponse from pixedge' }, 'edge-answer'],
    [404, { 'X-Cache': 'Error from cloudfront' }, 'fault'],
    [0, {}, 'fault'],
  ]
  for (const [status, headers, tier] of rows) assert.equal(tierOf({ status, headers }), tier, JSON.stringify(headers))
})

test('a picture is one in a format that was asked for', () => {
  const reply = (status, type) => ({ status, headers: { 'Content-Type': type } })
  assert.ok(isPicture(reply(200, 'image/webp'), 'image/webp,*/*'))
  assert.ok(isPicture(reply(200, 'image/jpeg'), 'image/webp,*/*'))
  assert.ok(!isPicture(reply(200, 'image/avif'), 'image/webp,*/*'))
  assert.ok(!isPicture(reply(200, 'application/json'), '*/*'))
  assert.ok(!isPicture(reply(503, 'image/webp'), 'image/webp'))
})

test('points have names and addresses', () => {
  assert.deepEqual(pointsOf('eu-west-1=http://127.0.0.1:1/,x=https://cdn.example'), [
    { name: 'eu-west-1', url: 'http://127.0.0.1:1' },
    { name: 'x', url: 'https://cdn.example' },
  ])
  assert.deepEqual(pointsOf('http://127.0.0.1:8080/?a=b')[0].name, 'here')
  assert.equal(metricName('latency', 'eu-west-1', 'edge-hit'), 'latency__eu_west_1__edge_hit')
})

/** The distribution of 1, 2, ... n milliseconds. */
const oneTo = (n, count = n) => ({ count, mean: (n + 1) / 2, curve: PERCENTILES.map(p => Math.max(1, (p / 100) * n)) })

test('a distribution is kept as its percentiles', () => {
  const values = { count: 4, avg: 2.5, min: 1, max: 4, ...Object.fromEntries(PERCENTILES.map(p => [`p(${p})`, p])) }
  const { count, mean, curve } = distributionOf(values)
  assert.deepEqual([count, mean, curve[0], curve.at(-1), quantile({ curve }, 50)], [4, 2.5, 1, 4, 50])
  assert.equal(distributionOf({ count: 0 }), null)
})

test('quantiles lie on a straight line between those that are known, and shares turn them round', () => {
  const hundred = oneTo(100)
  assert.equal(quantile(hundred, 95), 95)
  assert.ok(Math.abs(quantile(hundred, 55) - 55) < 1e-9)
  assert.ok(Math.abs(shareUpTo(hundred, 55) - 0.55) < 1e-9)
  assert.equal(shareUpTo(hundred, 1000), 1)
  assert.equal(shareUpTo(hundred, 0.5), 0)
})

test('two distributions together are weighted by how many values they have', () => {
  const fast = oneTo(100, 900)
  const slow = { count: 100, mean: 1000, curve: PERCENTILES.map(() => 1000) }
  const both = merged([fast, null, slow])
  assert.equal(both.count, 1000)
  assert.ok(Math.abs(quantile(both, 50) - 100 * (50 / 90)) < 0.5, String(quantile(both, 50)))
  assert.ok(Math.abs(quantile(both, 95) - 1000) < 1)
  assert.equal(merged([null]), null)
})

test('samples of the Prometheus text format', () => {
  const text = [
    '# TYPE pixedge_transform_seconds histogram',
    'pixedge_transform_seconds_bucket{format="webp",lane="full",region="us-east-1",le="+Inf"} 3',
    'pixedge_transform_seconds_count{format="webp",lane="full",region="us-east-1"} 3',
    'pixedge_transform_seconds_count{format="jpeg",lane="fast",region="us-east-1"} 2',
    'pixedge_transform_seconds_count{format="jpeg",lane="fast",region="ap-south-1"} 1.0E1',
    'process_resident_memory_bytes 4.2E8',
  ].join('\n')
  assert.deepEqual(transformsOf(text), { 'us-east-1': 5, 'ap-south-1': 10 })
  assert.equal(sumOf(samplesOf(text), 'process_resident_memory_bytes'), 4.2e8)
  assert.equal(sumOf(samplesOf(text), 'pixedge_transform_seconds_count', { lane: 'fast' }), 12)
})
