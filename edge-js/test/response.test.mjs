import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildEdge } from '../build/edge.js'
import { contract } from '../build/contract.js'
import { eventOf } from '../build/event.js'
import { hasNjs, run } from '../build/run.js'

const { rows, acceptCh } = contract('responses')
const { response } = await buildEdge(contract('policy-defaults'))
const handler = new Function(`"use strict";${response};return handler`)()

const withReply = (event, statusCode = 200) => ({
  ...event,
  response: { statusCode, headers: { 'content-type': { value: 'image/png' } } },
})

/** The request as the edge function has let it pass, with its reply. */
const answered = (url, status) => withReply(eventOf('/a.jpg/-/format.png', { 'x-pixedge-url': url }), status)

/** The viewer's own request, with its reply: the documentation leaves open which of the two it is. */
const answeredToOwn = url => withReply(eventOf(url))

const added = ({ headers }) => [headers['accept-ch'].value, headers.vary.value, headers['content-disposition']?.value]

for (const { rule, url, vary, disposition } of rows) {
  test(`${rule}: ${url}`, () => {
    for (const event of [answered(url), answeredToOwn(url)]) {
      const reply = handler(event)
      assert.deepEqual(added(reply), [acceptCh, vary, disposition])
      assert.equal(reply.headers['content-type'].value, 'image/png')
      assert.equal(reply.statusCode, 200)
    }
  })
}

test('the same under njs', { skip: hasNjs() ? false : 'the njs program is not installed' }, () => {
  const events = rows.flatMap(row => [answered(row.url), answeredToOwn(row.url)])
  const script = `${JSON.stringify(events)}.forEach(event => { console.log(JSON.stringify(handler(event))) })`
  const replies = run('njs', response, {}, script)
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))
  rows.forEach(({ vary, disposition }, i) => {
    assert.deepEqual(added(replies[2 * i]), [acceptCh, vary, disposition])
    assert.deepEqual(added(replies[2 * i + 1]), [acceptCh, vary, disposition])
  })
})

test('a reply to what cannot be decoded, or was not asked through the edge function, goes out', () => {
  assert.equal(handler(answered('/a.jpg?download=%zz')).statusCode, 200)
  const { request, response: reply } = answered('')
  assert.equal(handler({ request: { ...request, headers: {} }, response: reply }).statusCode, 200)
})

test('a refusal is not saved under the name', () => {
  assert.equal(handler(answered('/a.jpg?download=a.jpg', 404)).headers['content-disposition'], undefined)
})
