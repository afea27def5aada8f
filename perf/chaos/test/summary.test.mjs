import assert from 'node:assert/strict'
import test from 'node:test'
import { longestSilence, summary } from '../summary.mjs'
import { complaint, fresh, freshCount } from '../traffic.mjs'

const sent = [
  { at: 0, ended: 10, refused: 0, wrong: '' },
  { at: 10, ended: 50, refused: 0, wrong: 'ECONNRESET' },
  { at: 12, ended: 200, refused: 3, wrong: '' },
  { at: 200, ended: 230, refused: 0, wrong: 'status 503' },
]

test('failures do not end the time without an answer', () => {
  assert.equal(longestSilence(sent), 190)
})

test('a request is in flight when it was under way at some time while the process was killed', () => {
  const found = summary(sent, [20, 30])
  assert.deepEqual([found.sent, found.failed, found.inFlight, found.refused], [4, 2, 1, 1])
  assert.deepEqual(found.reasons, { ECONNRESET: 1, 'status 503': 1 })
})

test('without a killed process nothing was in flight', () => {
  assert.equal(summary(sent).inFlight, 0)
})

test('an answer has to have the status expected, and an image its type', () => {
  const answer = (status, type) => ({ status, headers: { 'content-type': type } })
  assert.equal(complaint(answer(200, 'image/webp'), {}), '')
  assert.equal(complaint(answer(200, 'text/html'), {}), 'content type text/html')
  assert.equal(complaint(answer(200, 'application/json'), { isMeta: true }), '')
  assert.equal(complaint(answer(503, 'application/json'), {}), 'status 503')
  assert.equal(complaint(answer(403, 'application/json'), { expected: 403 }), '')
})

test('fresh renditions differ from one another', () => {
  const pictures = ['a.jpg', 'b.jpg']
  const all = Array.from({ length: freshCount(pictures) }, (_, i) => fresh(pictures, i).path)
  assert.equal(new Set(all).size, all.length)
})
