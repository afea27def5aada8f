import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { tableModule } from '../build/table.js'
import { parameters } from '../src/table.js'

const read = path => readFileSync(new URL(path, import.meta.url), 'utf8')

test('src/table.js is what the contract says', async () => {
  assert.equal(read('../src/table.js'), await tableModule(), 'run "npm run table" in url-builder')
})

test('index.d.ts names the options of the table, and no others', () => {
  const [, body] = /export interface Options \{\n(.*?)\n\}/s.exec(read('../index.d.ts'))
  const declared = [...body.matchAll(/^ {2}(\w+)\?:/gm)].map(match => match[1])
  const known = Object.keys(parameters).filter(name => !['x-oss-process', 'exp', 'kid', 'sig'].includes(name))
  assert.deepEqual(declared, known)
})

test('imports nothing but its own files', () => {
  for (const file of ['index', 'next', 'src/encode', 'src/fail', 'src/options', 'src/picture', 'src/sign', 'src/url'])
    for (const [, from] of read(`../${file}.js`).matchAll(/from '(.*)'/g)) assert.match(from, /^\.\//)
})
