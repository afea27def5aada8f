import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildEdge } from '../build/edge.js'
import { contract } from '../build/contract.js'
import { eventOf } from '../build/event.js'
import { hasNjs, run } from '../build/run.js'

const { rows, acceptCh } = contract('responses')
const { response } = await buildEdge(contract('policy-defaults'))
const handler = new Function(`"use strict";${response};return handler`)()

/** What CloudFront makes of a request that the edge function has let pass, with its reply. */
const answered = url => ({
  ...eventOf('/a.jpg/-/format.png', { 'x-pixedge-url': url }),
  response: { statusCode: 200, headers: { 'content-type': { value: 'image/png' } } },
})

const added = ({ headers }) => [headers['accept-ch'].value, headers.vary.value, headers['content-disposition']?.value]

for (const { rule, url, vary, disposition } of rows) {
  test(`${rule}: ${url}`, () => {
    const reply = handler(answered(url))
    assert.deepEqual(added(reply), [acceptCh, vary, disposition])
    assert.equal(reply.headers['content-type'].value, 'image/png')
    assert.equal(reply.statusCode, 200)
  })
}

test('the same under njs', { skip: hasNjs() ? false : 'the njs program is not installed' }, () => {
  const events = rows.map(row => answered(row.url))
  const script = `${JSON.stringify(events)}.forEach(event => { console.log(JSON.stringify(handler(event))) })`
  const replies = run('njs', response, {}, script)
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))
  rows.forEach(({ vary, disposition }, i) => assert.deepEqual(added(replies[i]), [acceptCh, vary, disposition]))
})

test('a reply to what cannot be decoded, or was not asked through the edge function, goes out', () => {
  assert.equal(handler(answered('/a.jpg?download=%zz')).statusCode, 200)
  const { request, response: reply } = answered('')
  assert.equal(handler({ request: { ...request, headers: {} }, response: reply }).statusCode, 200)
})
