import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { PERCENTILES } from '../../k6/lib/distribution.js'
import { between, residentMegabytes } from '../server.mjs'
import { fails, judgement, published, secondRegion, steadyMemory, verdictsOf } from '../verdicts.mjs'

const flat = (count, ms) => ({ count, mean: ms, curve: PERCENTILES.map(() => ms) })
const run = (script, regions, own = {}) => ({ script, started: '', seconds: 1, dropped: 0, regions, own })
const missed = verdicts => verdicts.filter(({ reached }) => !reached).map(({ words }) => words)
const TRIPS = { 'us-east-1': { 'us-east-1': 5.5 } }

test('a mixed run is held to p95, hits near the round trip, and the hit ratio', () => {
  const good = { 'us-east-1': { tiers: { 'edge-hit': flat(96, 6), 'warm-miss': flat(4, 900) }, errors: 0 } }
  assert.deepEqual(missed(verdictsOf(run('mixed', good), TRIPS)), [])
  const bad = { 'us-east-1': { tiers: { 'edge-hit': flat(90, 9), 'warm-miss': flat(10, 1200) }, errors: 1 } }
  const words = missed(verdictsOf(run('mixed', bad), TRIPS))
  assert.equal(words.length, 4)
  assert.match(words[2], /takes 3\.5 ms more/)
})

test('a herd makes exactly one picture in each region', () => {
  const regions = { 'us-east-1': { tiers: { 'warm-miss': flat(500, 100) }, errors: 0 } }
  const made = (us, india) => verdictsOf(run('herd', regions, { made__us_east_1: us, made__ap_south_1: india }))
  assert.deepEqual(missed(made(1, 1)), [])
  assert.deepEqual(missed(made(2, 0)).length, 2)
})

test('a run without an answer reaches nothing', () => {
  assert.equal(missed(verdictsOf(run('mixed', { here: { tiers: {}, errors: 0 } }))).length, 1)
  assert.equal(missed(published(run('constant-300', {}), 'cdn')).length, 1)
})

test('the published run bounds errors, mean, p50, p95 and p99', () => {
  const of = ms => run('constant-300', { cdn: { tiers: { 'edge-hit': flat(10, ms) }, errors: 0 } })
  assert.deepEqual(missed(published(of(20), 'cdn')), [])
  assert.equal(missed(published(of(50), 'cdn')).length, 2)
  assert.equal(missed(published(of(140), 'cdn')).length, 4)
})

test('a second region has to take 30 % off', () => {
  const first = ms => run('cold', { 'ap-south-1': { tiers: { 'warm-miss': flat(8, ms) }, errors: 0 } })
  assert.ok(secondRegion(first(280), first(400), 'ap-south-1').reached)
  assert.ok(!secondRegion(first(281), first(400), 'ap-south-1').reached)
})

test('a soak fails when memory grows by more than its bound, with or without STRICT', () => {
  const isMissed = (before, after) => fails(steadyMemory(before, after), false, false)
  assert.equal(isMissed(400, 550), false)
  assert.equal(isMissed(400, 551), true)
  assert.deepEqual(steadyMemory(null, 400), [])
  assert.equal(residentMegabytes('process_resident_memory_bytes 4.0E8'), 400)
  assert.equal(residentMegabytes('other 1'), null)
  assert.equal(residentMegabytes(null), null)
})

test('a short run judges errors and counts alone, and a long one hides nothing', () => {
  const time = { words: 'p95', reached: false }
  const failed = { words: 'errors', reached: false, exact: true, fails: true }
  assert.deepEqual([judgement(time, true), judgement(failed, true)], ['not judged', 'MISSED'])
  assert.deepEqual([judgement(time, false), judgement({ ...time, reached: true }, false)], ['MISSED', 'reached'])
  assert.deepEqual(
    [fails([time], true, true), fails([time], false, true), fails([time], false, false)],
    [false, true, false],
  )
  assert.deepEqual([fails([failed], true, false), fails([failed], false, false)], [true, true])
})

test('what the server says is the difference between two scrapes', () => {
  const text = (requests, made) => `pixedge_requests_total{point="x",status="200",tier="edge-hit"} ${requests}
pixedge_transform_seconds_count{region="us-east-1"} ${made}
pixedge_transform_seconds_sum{region="us-east-1"} ${made / 10}
process_cpu_time_ns_total ${requests * 3e6}
process_resident_memory_bytes 4.0E8`
  const lines = between(text(5, 1), text(12, 3))
  assert.match(lines[0], /7 replies, of them 7 edge hits/)
  assert.match(lines[1], /^server: 3\.00 ms of processor for each reply$/)
  assert.match(lines[2], /transforms 2 in us-east-1, 100\.0 ms each/)
  assert.match(lines[3], /resident 400 MB/)
  assert.deepEqual(between(null, 'x'), [])
})

/** What `make perf` says with only Node on the PATH. */
const said = environment => {
  const folder = mkdtempSync(join(tmpdir(), 'pixedge-programs-'))
  try {
    symlinkSync(process.execPath, join(folder, 'node'))
    const root = dirname(dirname(dirname(import.meta.dirname)))
    const env = { PATH: folder, ...environment }
    const { status, stderr } = spawnSync(process.execPath, ['perf/lab/perf.mjs'], { cwd: root, env, encoding: 'utf8' })
    return { status, line: stderr.trim() }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

test('an unknown script or region brings the list of what there is', () => {
  const script = said({ SCRIPT: 'fast' })
  assert.equal(script.status, 1)
  assert.match(script.line, /^perf: SCRIPT: expected one of cold constant-300 herd hit .*, got "fast"$/)
  const region = said({ REGIONS: 'us-east-1 mars' })
  assert.equal(region.line, 'perf: REGIONS: expected some of us-east-1 eu-west-1 ap-south-1, got "mars"')
})

test('without k6 one line says how to get it', () => {
  const { status, line } = said({ SCRIPT: 'mixed' })
  assert.equal(status, 1)
  assert.match(line, /^perf needs k6 on the PATH: go install go\.k6\.io\/k6@v1\.4\.0\b.*$/)
})

test('the round trips name their source', () => {
  const network = JSON.parse(readFileSync(new URL('../network.json', import.meta.url)))
  assert.match(network.source, /cloudping\.co/)
})
