import assert from 'node:assert/strict'
import test from 'node:test'
import { isSteady, parseWrk } from '../hits.mjs'
import { percentile } from '../load.mjs'
import { verdict } from '../verdict.mjs'

const CLEAN = `Running 1s test @ http://127.0.0.1:1/
  2 threads and 64 connections
  12000 requests in 1.10s, 200.00MB read
Requests/sec:  10909.09
Transfer/sec:    181.82MB`

test('wrk without errors', () => {
  assert.deepEqual(parseWrk(CLEAN), { requests: 12000, rate: 10909.09, errors: 0 })
})

test('broken connections and refusals are errors', () => {
  const text = CLEAN.replace('\nRequests', '\n  Socket errors: connect 1, read 2, write 3, timeout 4\n  Non-2xx or 3xx responses: 5\nRequests')
  assert.equal(parseWrk(text).errors, 15)
})

test('percentiles of a sorted list', () => {
  const sorted = Array.from({ length: 100 }, (_, i) => i)
  assert.deepEqual([percentile(sorted, 0.5), percentile(sorted, 0.95), percentile([7], 0.95)], [50, 95, 7])
})

test('a server is warm once three turns took the same time, and not before', () => {
  assert.equal(isSteady([10, 10]), false)
  assert.equal(isSteady([56, 18, 13]), false)
  assert.equal(isSteady([56, 13, 13.2, 12.9]), true)
})

test('a goal is judged in a run that is long enough, and there only', () => {
  assert.deepEqual([verdict(true), verdict(false), verdict(true, true), verdict(false, true)].map((said) => said.split(' ')[0]), ['reached', 'MISSED', 'not', 'not'])
})
