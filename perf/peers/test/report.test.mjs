import assert from 'node:assert/strict'
import test from 'node:test'
import { against, best, bestPeer, qualityNote, table } from '../report.mjs'

const found = (cpu, psnr) => ({ rate: 1, p50: 1, p95: 2, cpu, bytes: 10, psnr })
const cell = (name, by) => ({ cell: { name }, by })

test('the best peer is the one that takes the least processor time, and never Pixedge', () => {
  assert.equal(bestPeer({ a: found(9, 40), b: found(8, 40), pixedge: found(1, 40), 'pixedge+mezzanine': found(1, 40) }).name, 'b')
})

test('the mean is geometric, the worst cell and the largest loss are named', () => {
  const results = [cell('x', { peer: found(10, 40), pixedge: found(5, 39.5) }), cell('y', { peer: found(10, 40), pixedge: found(20, 41) })]
  const { mean, worst, loss } = against(results, 'pixedge')
  assert.equal(mean, 1)
  assert.deepEqual([worst.cell.name, worst.ratio], ['y', 2])
  assert.deepEqual([loss.cell.name, loss.loss], ['x', 0.5])
})

test('a picture that is more than 0.3 dB below the best one is marked', () => {
  assert.equal(qualityNote(39.8, [40, 39.8]), '')
  assert.equal(qualityNote(38.5, [40, 38.5]), ' (1.5 dB lower)')
})

test('the table has a row for each server of each cell', () => {
  assert.equal(table([cell('x', { peer: found(1, 40), pixedge: found(1, 40) })]).length, 4)
})

test('of several rounds the fastest rate and the least of the rest counts', () => {
  assert.deepEqual(
    best([
      { rate: 1, p50: 5, p95: 6, cpu: 3 },
      { rate: 2, p50: 4, p95: 9, cpu: 4 },
    ]),
    { rate: 2, p50: 4, p95: 6, cpu: 3 },
  )
})
