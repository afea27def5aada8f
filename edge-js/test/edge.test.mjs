import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contract } from '../build/contract.js'
import { faultOf } from '../build/fault-of.js'
import { edgeUnder, eventOf } from './edge-under.mjs'

const code = answer => faultOf(answer).code
const request = (uri, querystring = {}, headers = {}) => ({ request: { method: 'GET', uri, querystring, headers } })

test('says that it is well', async () => {
  const handler = await edgeUnder()
  const answer = await handler(eventOf('/-/health'))
  assert.equal(answer.statusCode, 200)
  assert.equal(answer.headers['cache-control'].value, 'no-store')
  assert.deepEqual(JSON.parse(answer.body), { status: 'ok' })
})

test('tells the origin what the viewer asked for', async () => {
  const handler = await edgeUnder()
  const answer = await handler(eventOf('/a%41.jpg?w=400&utm_source=x', { 'x-pixedge-path': 'forged' }))
  assert.equal(answer.headers['x-pixedge-url'].value, '/a%41.jpg?w=400&utm_source=x')
  assert.equal(answer.headers['x-pixedge-path'].value, answer.uri)
})

test('keeps the other headers', async () => {
  const handler = await edgeUnder()
  const answer = await handler(eventOf('/a.jpg', { range: 'bytes=0-9', accept: 'image/webp' }))
  assert.equal(answer.headers.range.value, 'bytes=0-9')
})

test('reads a header that came in several lines', async () => {
  const handler = await edgeUnder()
  const accept = { value: 'text/html', multiValue: [{ value: 'text/html' }, { value: 'image/avif' }] }
  const answer = await handler(request('/a.jpg', {}, { accept }))
  assert.equal(answer.uri, '/a.jpg/-/quality.Q_80/format.avif')
})

test('needs neither headers nor a query nor the raw query', async () => {
  const handler = await edgeUnder()
  const answer = await handler({ request: { method: 'GET', uri: '/a.jpg' } })
  assert.equal(answer.uri, '/a.jpg/-/quality.Q_85/format.compat')
  assert.equal(answer.headers['x-pixedge-url'].value, '/a.jpg')
})

test('answers every malformed event with a fault', async () => {
  const handler = await edgeUnder()
  const lone = '\ud800'
  const malformed = [
    undefined,
    null,
    {},
    { request: {} },
    { request: { method: 'GET' } },
    request(lone),
    request(`/${lone}.jpg`),
    request('/a.jpg', { w: {} }),
    request('/a.jpg', { w: null }),
    request('/a.jpg', { 'x-oss-process': { value: `image/${lone}` } }),
    request(`/a.jpg/-/${lone}`),
  ]
  for (const event of malformed) {
    const answer = await handler(event)
    assert.ok(answer.statusCode >= 400 && answer.statusCode < 500, JSON.stringify(event))
    assert.ok(code(answer))
  }
})

test('is not confused by names of the language it is written in', async () => {
  const handler = await edgeUnder()
  const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf']
  const querystring = Object.fromEntries(names.map(name => [name, { value: '1' }]))
  const answer = await handler(
    request('/a.jpg', querystring, JSON.parse('{"accept":{"value":"image/webp"},"__proto__":{}}')),
  )
  assert.equal(answer.uri, '/a.jpg/-/quality.Q_80/format.webp')
  for (const name of names) {
    const answers = [
      `/a.jpg?x-oss-process=image/${name}`,
      `/a.jpg?x-oss-process=image/resize,${name}_1`,
      `/a.jpg?fit=${name}`,
    ]
    for (const url of answers) assert.equal(code(await handler(eventOf(url))), 'InvalidArgument', url)
    assert.equal(code(await handler(eventOf(`/a.jpg?preset=${name}`))), 'NoSuchStyle')
  }
})

test('prints one path for every spelling of the same wish', async () => {
  const handler = await edgeUnder()
  const { want, urls } = contract('spellings')
  assert.ok(new Set(urls).size >= 200)
  for (const url of urls) {
    const answer = await handler(eventOf(url, { accept: 'image/webp' }))
    assert.equal(answer.uri, want, url)
  }
})
