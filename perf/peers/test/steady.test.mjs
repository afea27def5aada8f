import assert from 'node:assert/strict'
import test from 'node:test'
import { untilSteady } from '../steady.mjs'

/** How many passes it takes when they cost this, the last one over and over. */
const passes = async (costs) => {
  let done = 0
  await untilSteady(async () => costs[Math.min(done++, costs.length - 1)])
  return done
}

test('warms up until two passes brought no less', async () => {
  assert.equal(await passes([10]), 3)
  assert.equal(await passes([20, 10, 5]), 5)
})

test('goes on after one pass that other work disturbed', async () => assert.equal(await passes([20, 10, 30, 5]), 6))

test('ends where nothing gets steady', async () => assert.equal(await passes([12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0.5]), 12))
