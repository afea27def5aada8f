import assert from 'node:assert/strict'
import test from 'node:test'
import { descendants, parseStat } from '../processes.mjs'

test('a name with spaces and parentheses does not shift the fields of /proc/PID/stat', () => {
  const text = '42 (a (b) c) S 7 1 1 0 -1 0 0 0 0 0 100 20 3 4 20 0 1 0 5 6 7'
  assert.deepEqual(parseStat(text), { parent: 7, own: 120, waited: 7 })
})

test('descendants are found at any depth, and others are not', () => {
  const parents = [
    [2, 1],
    [3, 2],
    [4, 3],
    [9, 8],
  ]
  assert.deepEqual(descendants(2, parents).sort(), [2, 3, 4])
})
