import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { tableModule } from '../build/table.js'
import { actions, parameters } from '../src/table.js'

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

test('index.d.ts names the actions of the table and their parameters, and no others', () => {
  const [, body] = /export interface Actions \{\n(.*?)\n\}/s.exec(read('../index.d.ts'))
  const declared = [...body.matchAll(/^ {2}'?([\w-]+)'?: (\{.*?\}|.*?)$/gms)]
  assert.deepEqual(
    declared.map(([, name]) => name),
    Object.keys(actions),
  )
  for (const [, name, type] of declared) {
    const named = [...type.matchAll(/([a-zA-Z]+)\??:/g)].map(match => match[1])
    assert.deepEqual(named, Object.keys(actions[name].parameters).filter(Boolean), name)
  }
})

test('imports nothing but its own files', () => {
  for (const file of [
    'index',
    'next',
    'src/encode',
    'src/fail',
    'src/options',
    'src/picture',
    'src/process',
    'src/sign',
    'src/url',
  ])
    for (const [, from] of read(`../${file}.js`).matchAll(/from '(.*)'/g)) assert.match(from, /^\.\//)
})
