import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { contract } from '../build/contract.js'
import { edgeUnder, eventOf, headersOf } from './edge-under.mjs'
import { faultOf } from '../build/fault-of.js'

const { rows } = contract('requests')
const statuses = Object.fromEntries(contract('faults').map(fault => [fault.code, fault.status]))
const everyBrowser = ['image/avif,image/webp,*/*', 'image/webp,*/*', '']

const refusesAs = (answer, row) => {
  const { code, message, ec } = faultOf(answer)
  assert.equal(code, row.want, message)
  assert.match(message, /^[^:]+: expected ./)
  assert.equal(ec, row.ec && `0040-00000${row.ec}`)
  assert.equal(answer.statusCode, statuses[code])
  assert.equal(answer.headers['cache-control'].value, 'no-store')
  const isOss = /[?&]x-oss-process=/.test(row.url)
  assert.equal(answer.headers['content-type'].value, isOss ? 'application/xml' : 'application/json')
  if (answer.statusCode === 405) assert.equal(answer.headers.allow.value, 'GET, HEAD')
}

const asksFor = (answer, url, path) => {
  assert.equal(answer.uri, path, answer.body)
  assert.equal(answer.headers['x-pixedge-path'].value, path)
  assert.equal(answer.headers['x-pixedge-url'].value, url)
  assert.deepEqual(answer.querystring, {})
  assert.match(path, /^\/[A-Za-z0-9\-._~%/]+$/)
}

for (const rule of new Set(rows.map(row => row.rule))) {
  describe(rule, () => {
    for (const row of rows.filter(each => each.rule === rule)) {
      test(`${row.method ?? ''} ${row.url.slice(0, 120)} ${row.headers || row.accept ? JSON.stringify(headersOf(row)) : ''}`, async () => {
        const handler = await edgeUnder(row.policy)
        const answer = await handler(eventOf(row.url, headersOf(row), row.method))
        if (!row.want.startsWith('/')) return refusesAs(answer, row)
        asksFor(answer, row.url, row.want)
        if (row.url.includes('sig=')) return
        for (const accept of everyBrowser) {
          const again = await handler(eventOf(row.want, { accept }))
          assert.equal(again.uri, row.want, again.body)
        }
      })
    }
  })
}
