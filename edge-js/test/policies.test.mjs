import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { contract } from '../build/contract.js'
import { readPolicy } from '../build/policy.js'
import { changed } from './policy-change.mjs'

const defaults = contract('policy-defaults')

for (const { name, change, mistakes } of contract('policies').rows) {
  test(name, async () => {
    const read = await readPolicy(changed(defaults, change), defaults)
    assert.deepEqual(read.mistakes.map(mistake => mistake.place).sort(), [...mistakes].sort())
  })
}

test('the shipped policy is the default one', () => {
  const shipped = JSON.parse(readFileSync(new URL('../../policy.json', import.meta.url)))
  assert.deepEqual(shipped, defaults)
})

test('what is no object is a mistake of the whole', async () => {
  for (const given of [[], null, 'signed', 1]) {
    const { mistakes } = await readPolicy(given, defaults)
    assert.deepEqual(mistakes, [{ place: '', expected: 'an object' }])
  }
})

test('what is left out has its default', async () => {
  const { policy } = await readPolicy({ formats: { jpeg: {}, webp: { quality: 70 } } }, defaults)
  assert.deepEqual(policy.formats, { jpeg: { quality: 85 }, webp: { quality: 70 } })
  assert.deepEqual(policy.widths, defaults.widths)
})

test('presets are written in canonical spelling', async () => {
  const presets = {
    a: 'format,jpg/interlace,0/resize,h_150,m_fill/quality,q_10/quality,Q_75',
    b: 'auto-orient,1/resize,w_9',
  }
  const { policy, mistakes } = await readPolicy({ presets }, defaults)
  assert.deepEqual(mistakes, [])
  assert.deepEqual(policy.presets, {
    a: 'resize.m_fill.w_150.h_150/quality.Q_75/interlace.0/format.jpeg',
    b: 'resize.w_9',
  })
})
