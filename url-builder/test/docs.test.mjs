import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { picture } from '../index.js'
import { askEdge } from './edge.mjs'

const page = readFileSync(new URL('../../docs/images.md', import.meta.url), 'utf8')
const html = /```html\n(.*?)```/s.exec(page)[1]

test('anybody may ask for the URLs of the recipe', async () => {
  const urls = html.match(/https:[^ "]+/g)
  assert.equal(urls.length, 4)
  for (const url of urls) assert.match(await askEdge(url, {}), /^\/products\/shoe\.jpg\/-\/resize\.w_\d+\//, url)
})

test('picture() writes what the recipe says', () => {
  const layout = { width: 800, height: 600, alt: 'A red shoe', widths: [400, 800, 1600] }
  const written = picture('https://cdn.example.com', 'products/shoe.jpg', layout)
  assert.equal(written, `<picture>${html.trim().replace(/\n */, ' ')}</picture>`)
})
