// node build.mjs [--policy ../policy.json] [--out dist/edge.js]
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { bundle } from './build/bundle.js'
import { missingInRuntime } from './build/syntax.js'

const here = path => fileURLToPath(new URL(path, import.meta.url))
const { values } = parseArgs({
  options: {
    policy: { type: 'string', default: here('../policy.json') },
    out: { type: 'string', default: here('dist/edge.js') },
  },
})
const sizeLimit = 10_240

const code = await bundle(JSON.parse(readFileSync(values.policy)))
const size = Buffer.byteLength(code)
const problems = missingInRuntime(code)
if (size >= sizeLimit) problems.push(`${size} bytes, expected fewer than ${sizeLimit}: list less in the policy`)
if (problems.length > 0) {
  problems.forEach(problem => console.error(`${values.out}: ${problem}`))
  process.exit(1)
}
mkdirSync(dirname(values.out), { recursive: true })
writeFileSync(values.out, code)
console.log(`${values.out}: ${size} bytes, ${sizeLimit - size} left`)
