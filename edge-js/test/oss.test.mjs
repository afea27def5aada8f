// The rows of the x-oss-process reference at the edge, plain and percent-encoded.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contract } from '../build/contract.js'
import { faultOf } from '../build/fault-of.js'
import { edgeUnder, eventOf } from './edge-under.mjs'

const handler = await edgeUnder({ '/unlisted': 'allow' })

const printed = ({ source, path, end = 'quality.Q_85/format.compat' }) =>
  `/${source}/-/${[path, end].filter(part => part).join('/')}`

for (const row of contract('oss').rows) {
  test(`${row.rule}: ${row.source} ${row.chain}`, async () => {
    const spellings = [row.chain, row.chain.replaceAll('/', '%2F').replaceAll(',', '%2C')]
    for (const chain of spellings) {
      const url = `/${row.source}?x-oss-process=image${chain === row.chain ? '/' : '%2F'}${chain}`
      const answer = await handler(eventOf(url, { accept: row.accept ?? '' }))
      if (!row.fault) assert.equal(answer.uri, printed(row), answer.body)
      else if (row.at === 'origin') assert.ok(answer.uri, answer.body)
      else {
        const { code, ec } = faultOf(answer)
        assert.equal(code, row.fault)
        assert.equal(ec, row.ec && `0040-00000${row.ec}`)
        assert.equal(answer.headers['content-type'].value, 'application/xml')
      }
    }
  })
}
