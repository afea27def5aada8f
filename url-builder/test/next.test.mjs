import assert from 'node:assert/strict'
import { afterEach, test } from 'node:test'
import loader, { loaderFor } from '../next.js'

const before = process.env.NEXT_PUBLIC_PIXEDGE
afterEach(() => {
  if (before === undefined) delete process.env.NEXT_PUBLIC_PIXEDGE
  else process.env.NEXT_PUBLIC_PIXEDGE = before
})

test('asks the CDN that the environment names', () => {
  process.env.NEXT_PUBLIC_PIXEDGE = 'https://cdn.example.com'
  assert.equal(
    loader({ src: '/a photo.jpg', width: 640, quality: 75 }),
    'https://cdn.example.com/a%20photo.jpg?width=640&quality=75',
  )
  assert.equal(loader({ src: 'a.jpg', width: 1080 }), 'https://cdn.example.com/a.jpg?width=1080')
})

test('asks any CDN', () => {
  assert.equal(loaderFor('')({ src: '/a.jpg', width: 16 }), '/a.jpg?width=16')
})

test('says what is missing', () => {
  delete process.env.NEXT_PUBLIC_PIXEDGE
  assert.throws(() => loader({ src: '/a.jpg', width: 640 }), { message: /^NEXT_PUBLIC_PIXEDGE: expected / })
  assert.throws(() => loaderFor('')({ src: 'https://example.com/a.jpg', width: 640 }), { message: /^path: expected / })
})
