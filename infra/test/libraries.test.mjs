import assert from 'node:assert/strict'
import test from 'node:test'
import { isNewer, missing } from '../emulator/libraries.mjs'

test('versions are compared part by part', () => {
  assert.ok(isNewer('2.35', '2.34'))
  assert.ok(isNewer('2.34.1', '2.34'))
  assert.ok(!isNewer('2.4', '2.34'))
  assert.ok(!isNewer('2.34', '2.34'))
  assert.ok(!isNewer('2.34', '2.34.0'))
})

test('a library finds what Amazon Linux 2023 has', () =>
  assert.deepEqual(missing('libvips.so', { needed: ['libc.so.6', 'libstdc++.so.6'], versions: ['GLIBC_2.34'] }), []))

test('a library that is neither there nor in the zip is named', () =>
  assert.deepEqual(
    missing('libvips.so', { needed: ['libglib-2.0.so.0', 'libx.so'], versions: [] }, new Set(['libx.so'])),
    ['libvips.so needs libglib-2.0.so.0'],
  ))

test('a newer C or C++ library than is there is named', () =>
  assert.deepEqual(missing('libvips.so', { needed: [], versions: ['GLIBC_2.38', 'GLIBCXX_3.4.30'] }), [
    'libvips.so needs GLIBC_2.38',
    'libvips.so needs GLIBCXX_3.4.30',
  ]))
