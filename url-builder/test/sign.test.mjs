// "make sign" from the outside.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { test } from 'node:test'
import { askEdge, contract } from './edge.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Runs make with these variables and this text as keys.json; the text is left out for a folder without one. */
const makeSign = (variables, keys = JSON.stringify(contract.keys)) => {
  const data = mkdtempSync(join(tmpdir(), 'sign-'))
  try {
    if (keys !== null) writeFileSync(join(data, 'keys.json'), keys)
    const { MAKEFLAGS: _flags, MAKELEVEL: _level, MFLAGS: _old, ...env } = process.env
    const { status, stdout, stderr } = spawnSync('make', ['sign', `DATA=${data}`, ...variables], {
      cwd: root,
      env,
      encoding: 'utf8',
    })
    return { status, stderr, last: stdout.trimEnd().split('\n').at(-1) }
  } finally {
    rmSync(data, { recursive: true })
  }
}

const expiry = url => Number(/[?&]exp=(\d+)/.exec(url)[1])

test('prints a URL that the edge function accepts for an hour', async () => {
  const now = Math.floor(Date.now() / 1000)
  const { status, last } = makeSign(['URL=/a photo.jpg?width=777&blur=3'])
  assert.equal(status, 0)
  assert.ok(expiry(last) >= now + 3600)
  const path = '/a%20photo.jpg/-/resize.w_777/blur.r_3.s_3/quality.Q_80/format.webp'
  assert.equal(await askEdge(last, {}), path)
  assert.equal(await askEdge(last.replace('777', '778'), {}), 'BadSignature')
})

test('signs with the key and until the time that are asked for', async () => {
  const { last } = makeSign(['URL=/a.jpg?w=777', 'KID=k2', 'EXPIRES=4102444800'])
  const { want } = contract.signatures.find(row => row.kid === 'k2')
  assert.equal(`https://cdn.example.com${last}`, want)
  assert.equal(await askEdge(makeSign(['URL=/a.jpg?w=777', 'EXPIRES=1000000000']).last, {}), 'Expired')
})

test('takes the URL as it is written', async () => {
  const { last } = makeSign(['URL=/it\'s $(HOME) "#1".jpg?w=777'.replace('#', '%23')])
  assert.equal(
    await askEdge(last, {}),
    '/it%27s%20%24%28HOME%29%20%22%231%22.jpg/-/resize.w_777/quality.Q_80/format.webp',
  )
})

test('says what is missing', () => {
  const complaints = [
    [
      makeSign(['URL=/a.jpg'], null),
      /make sign: the keys of the local CDN, .*keys\.json: there is none; "make run" makes it/,
    ],
    [makeSign(['URL=/a.jpg'], '{'), /make sign: the keys of the local CDN, .*keys\.json: .*JSON/],
    [makeSign(['URL=/a.jpg'], 'null'), /keys\.json: expected \{"name": "key"\}/],
    [makeSign([]), /make sign: expected URL=\/path\?query/],
    [makeSign(['URL=a.jpg']), /make sign: url: expected a path/],
    [makeSign(['URL=/a.jpg', 'KID=k9']), /make sign: KID: expected one of k1 k2 k 3&, got "k9"/],
    [makeSign(['URL=/a.jpg', 'EXPIRES=soon']), /make sign: EXPIRES: expected unix seconds, got "soon"/],
  ]
  for (const [{ status, stderr }, message] of complaints) {
    assert.notEqual(status, 0)
    assert.match(stderr, message)
  }
})
