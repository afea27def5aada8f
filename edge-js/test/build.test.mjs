import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { test } from 'node:test'
import { contract } from '../build/contract.js'
import { buildEdge, sizeLimit } from '../build/edge.js'
import { missingInRuntime } from '../build/syntax.js'
import { codeUnder } from './edge-under.mjs'
import { changed } from './policy-change.mjs'

const defaults = contract('policy-defaults')
const script = fileURLToPath(new URL('../build.mjs', import.meta.url))

/** Runs the build in a folder of its own on the text of a policy. */
const build = (policy, look = () => undefined) => {
  const folder = mkdtempSync(join(tmpdir(), 'edge-'))
  try {
    const file = join(folder, 'policy.json')
    writeFileSync(file, policy)
    const out = join(folder, 'out', 'edge.js')
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, '--policy', file, '--out', out], {
      encoding: 'utf8',
    })
    return { status, stdout, stderr, seen: look(out) }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

test('says how many bytes are left', () => {
  const { status, stdout, seen } = build(JSON.stringify(defaults), out => readFileSync(out).length)
  assert.equal(status, 0)
  const [, size, left] = /: (\d+) bytes, (\d+) left for presets and lists\n$/.exec(stdout)
  assert.equal(Number(size), seen)
  assert.equal(Number(size) + Number(left), 10240)
})

test('refuses a policy with mistakes, all at once', () => {
  const { status, stderr } = build(JSON.stringify(changed(defaults, { '/unlisted': 'maybe', '/widths/0': 0 })))
  assert.equal(status, 1)
  assert.match(stderr, /policy\.json: policy#\/unlisted: expected one of refuse, signed, snap, allow\n/)
  assert.match(stderr, /policy\.json: policy#\/widths\/0: expected a whole number from 1 to 16384/)
})

test('refuses a policy that is not JSON or not there', () => {
  assert.match(build('{').stderr, /expected a policy in JSON/)
  const { status } = spawnSync(process.execPath, [script, '--policy', '/nowhere/policy.json'])
  assert.equal(status, 1)
})

test('refuses a file that CloudFront would not take', async () => {
  const sizes = Array.from({ length: 200 }, (_, i) => `${1000 + i}x1000`)
  const { problems, size } = await buildEdge({ ...defaults, sizes })
  assert.ok(size >= sizeLimit)
  assert.deepEqual(problems, [`${size} bytes, expected fewer than 10240: let the policy list less`])
})

for (const change of [
  {},
  { '/unlisted': 'snap' },
  { '/originals': 'signed' },
  { '/oss/format': 'source' },
  { '/referers': ['example.com', 'shop.example.org'] },
  {
    '/unlisted': 'snap',
    '/originals': 'signed',
    '/oss/format': 'source',
    '/referers': ['example.com', 'shop.example.org'],
  },
]) {
  test(`${JSON.stringify(change)} leaves room`, async () => {
    assert.ok(Buffer.byteLength(await codeUnder(change)) < sizeLimit)
  })
}

test('begins with the import and declares the handler', async () => {
  const code = await codeUnder()
  assert.match(code, /^import [\w$]+ from ?"cloudfront";\n/)
  assert.match(code, /async function handler\(/)
})

test('finds what the runtime lacks', () => {
  const lacking = {
    'for(const a of b);': 'for...of',
    'f(...a)': 'spread',
    'const{a}=b': 'destructuring',
    'const[a]=b': 'destructuring',
    'const f=(a=1)=>a': 'default parameter',
    'a?.b': 'optional chaining',
    'a??b': '??',
    'a||=b': '||=',
    'class A{}': 'class',
    'new Map()': 'Map',
    'try{}catch{}': 'catch without a name',
    'async function f(){g(await h())}': 'await inside CallExpression',
    'const f=async()=>1': 'async arrow function',
    'function f(){async function g(){}}': 'async closure',
    'a.flat()': '.flat',
    'eval("1")': 'eval',
    '/a/s': 'flags of /a/s',
    '/(?<=a)b/': 'lookbehind in /(?<=a)b/',
    'export const a=1': 'export',
    POLICY: 'POLICY',
  }
  for (const [code, expected] of Object.entries(lacking))
    assert.ok(
      missingInRuntime(code).some(found => found.startsWith(`${expected} at `)),
      code,
    )
  assert.deepEqual(missingInRuntime('const a=b=>`${b}`;async function f(c){const d=await a(c);return d}'), [])
})
