// A short run of what "make fuzz-urls" does, without Java and always from the same seed.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dice } from '../fuzz/dice.js'
import { outcome } from '../fuzz/outcome.js'
import { requests } from '../fuzz/requests.js'
import { edgeUnder } from './edge-under.mjs'

for (const policy of [{ '/unlisted': 'allow' }, { '/unlisted': 'snap', '/oss/format': 'source' }, {}]) {
  test(`no request confuses the edge under ${JSON.stringify(policy)}`, async () => {
    const handler = await edgeUnder(policy)
    const next = requests(dice(2026))
    let paths = 0
    for (let i = 0; i < 3000; i++) {
      const event = next()
      const asked = JSON.stringify(event.request)
      const { path, problem } = await outcome(handler, event, '')
      assert.equal(problem, undefined, asked)
      if (path) paths++
    }
    assert.ok(paths > 300, `${paths} requests were let through`)
  })
}
