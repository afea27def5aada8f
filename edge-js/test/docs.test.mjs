import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { urlsPage } from '../build/urls.js'

test('docs/urls.md is what the contract says', () => {
  const page = readFileSync(new URL('../../docs/urls.md', import.meta.url), 'utf8')
  assert.equal(page, urlsPage(), 'run "npm run docs" in edge-js')
})
