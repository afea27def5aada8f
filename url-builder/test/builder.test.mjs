// The rows of contract/builder.json, and what the built edge function makes of every URL in them.
import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { describe, test } from 'node:test'
import { picture, sign, signedPicture, signedSrcset, srcset, url, xOssProcess } from '../index.js'
import { askEdge, contract, everythingAllowed } from './edge.mjs'

const unescaped = html => html.replaceAll('&#39;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&')
const ofSrcset = text => text.split(', ').map(candidate => candidate.split(' ')[0])
const attribute = (html, name) => [...html.matchAll(new RegExp(` ${name}="([^"]*)"`, 'g'))].map(match => match[1])
const ofPicture = html => [
  ...attribute(html.split('<img')[0], 'srcset').flatMap(ofSrcset),
  ...attribute(html, 'src'),
  ...attribute(html.split('<img')[1], 'srcset').flatMap(ofSrcset),
  ...[...html.matchAll(/url\(&#39;(.*)&#39;\)/g)].map(match => match[1]),
]

const signatureOf = ({ kid, expires }) => ({ kid, key: contract.keys[kid], expires })

const kinds = {
  urls: {
    build: ({ base, key, options }) => url(base, key, options),
    parts: built => [built],
  },
  srcsets: {
    build: ({ base, key, options, widths, sign: by }) =>
      by ? signedSrcset(base, key, options, widths, signatureOf(by)) : srcset(base, key, options, widths),
    parts: ofSrcset,
  },
  pictures: {
    build: ({ base, key, options, sign: by }) =>
      by ? signedPicture(base, key, options, signatureOf(by)) : picture(base, key, options),
    parts: html => ofPicture(html).map(unescaped),
  },
  chains: {
    build: ({ base, key, actions }) => xOssProcess(base, key, actions),
    parts: built => [built],
  },
  signatures: {
    build: row => sign(row.url, signatureOf(row)),
    parts: built => [built],
  },
}

for (const [kind, { build, parts }] of Object.entries(kinds)) {
  describe(kind, () => {
    for (const row of contract[kind]) {
      const all = { base: 'https://cdn.example.com', options: {}, ...row }
      test(`${row.rule}: ${row.url ?? row.key} ${JSON.stringify(row.options ?? row.actions ?? {})}`, async () => {
        const built = async () => build(all)
        if (row.error) return assert.rejects(built, { name: 'RangeError', message: row.error })
        assert.equal(await built(), row.want)
        const policy = row.sign || kind === 'signatures' ? {} : everythingAllowed
        const paths = await Promise.all(parts(row.want).map(address => askEdge(address, policy)))
        assert.deepEqual(paths, row.paths ?? [row.path])
      })
    }
  })
}

test('the signatures of the contract are HMACs of their texts', () => {
  const rows = [...contract.signatures, ...contract.srcsets, ...contract.pictures].filter(row => row.text ?? row.texts)
  assert.ok(rows.length > 0)
  for (const { text, texts = [text], want, kid, sign: by } of rows)
    for (const each of texts) {
      const signature = createHmac('sha256', contract.keys[kid ?? by.kid])
        .update(each)
        .digest('base64url')
      assert.ok(want.includes(`sig=${signature}`), each)
    }
})

test('what is signed needs its signature', async () => {
  assert.equal(await askEdge('/a.jpg?w=777', {}), 'SignatureRequired')
  const signature = { kid: 'k1', key: contract.keys.k1, expires: new Date('2100-01-01T00:00:00Z') }
  const signed = await sign('/a.jpg?w=777', signature)
  assert.match(signed, /&exp=4102444800&/)
  assert.equal(await askEdge(signed.replace('777', '778'), {}), 'BadSignature')
  const past = await sign('/a.jpg?w=777', { ...signature, expires: new Date('2001-01-01T00:00:00Z') })
  assert.equal(await askEdge(past, {}), 'Expired')
})

test('refuses values of another type', async () => {
  const messages = {
    'width: expected 1..16384|auto, got "800"': { width: '800' },
    'width: expected 1..16384|auto, got "800,"': { width: [800, ''] },
    'width: expected 1..16384|auto, got "null"': { width: null },
    'quality: expected 1..100|auto, got "NaN"': { quality: NaN },
    'dpr: expected 1.0..3.0|auto, got "2"': { dpr: '2' },
    'fit: expected inside|outside|cover|contain|fill, got "1"': { fit: 1 },
    'preset: expected text, got "5"': { preset: 5 },
  }
  for (const [message, options] of Object.entries(messages))
    assert.throws(() => url('', 'a.jpg', options), { name: 'RangeError', message })
  assert.equal(url('', 'a.jpg', { width: undefined, height: 5 }), '/a.jpg?height=5')
  assert.throws(() => url('', undefined), { message: 'key: expected text, got "undefined"' })
  assert.throws(() => url(undefined, 'a.jpg'), { message: /^base: expected / })
  assert.throws(() => picture('', 'a.jpg', { width: 8, height: 6 }), { message: /^alt: expected text/ })
  assert.throws(() => picture('', 'a.jpg', { width: 8, height: 6, alt: '', formats: 'avif' }), {
    message: 'formats: expected a list, got "avif"',
  })
  assert.throws(() => srcset('', 'a.jpg', {}), { message: 'widths: expected at least one' })
  await assert.rejects(sign('/a.jpg', { kid: 'k1', key: '', expires: 1 }), { message: 'key: expected text' })
  await assert.rejects(sign('/a.jpg', { kid: 'k1', key: 'x', expires: new Date('never') }), { message: /^expires: / })
})

test('an answer stands alone in a chain', async () => {
  assert.equal(xOssProcess('', 'a.jpg', ['info']), '/a.jpg?x-oss-process=image/info')
  assert.equal(await askEdge(xOssProcess('', 'a.jpg', ['average-hue']), {}), '/a.jpg/-/average-hue')
  const both = ['info', { rotate: 90 }]
  assert.throws(() => xOssProcess('', 'a.jpg', both), { message: 'info: expected no other action' })
})

test('refuses what is no list of actions', () => {
  const messages = [
    [[], /^actions: expected at least one$/],
    ['info', /^actions: expected at least one$/],
    [[{ resiez: { w: 1 } }], /^action: expected one of auto-orient resize .* format, got "resiez"$/],
    [[{ rotate: 90, flip: 1 }], /^rotate: expected one action at a time, got "flip"$/],
    [[{}], /^action: expected one of /],
    [[null], /^action: expected one of /],
    [[{ rotate: '90' }], /^rotate: expected 0\.\.360, got "90"$/],
    [[{ watermark: { text: '' } }], /^watermark text: expected text, got ""$/],
    [['blur'], /^blur: expected r_1\.\.50 and s_1\.\.50$/],
    [[{ rotate: undefined }], /^rotate: expected 0\.\.360$/],
    [[{ crop: { w: 1, z: 2 } }], /^crop: expected some of w h x y g, got "z_2"$/],
  ]
  for (const [chain, message] of messages) assert.throws(() => xOssProcess('', 'a.jpg', chain), { message })
})
