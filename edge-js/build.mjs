// node build.mjs [--policy ../policy.json] [--out dist/edge.js]
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { bundle } from './build/bundle.js'
import { contract } from './build/contract.js'
import { readPolicy } from './build/policy.js'
import { missingInRuntime } from './build/syntax.js'

const here = path => fileURLToPath(new URL(path, import.meta.url))
const { values } = parseArgs({
  options: {
    policy: { type: 'string', default: here('../policy.json') },
    out: { type: 'string', default: here('dist/edge.js') },
  },
})
const sizeLimit = 10_240

const refuse = problems => {
  problems.forEach(problem => console.error(problem))
  process.exit(1)
}

const parsed = path => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (unreadable) {
    return refuse([`${path}: expected a policy in JSON: ${unreadable.message}`])
  }
}

const { policy, mistakes } = await readPolicy(parsed(values.policy), contract('policy-defaults'))
if (mistakes.length > 0)
  refuse(mistakes.map(({ place, expected }) => `${values.policy}#${place}: expected ${expected}`))

const code = await bundle(policy)
const size = Buffer.byteLength(code)
const problems = missingInRuntime(code)
if (size >= sizeLimit) problems.push(`${size} bytes, expected fewer than ${sizeLimit}: list less in ${values.policy}`)
if (problems.length > 0) refuse(problems.map(problem => `${values.out}: ${problem}`))

mkdirSync(dirname(values.out), { recursive: true })
writeFileSync(values.out, code)
console.log(`${values.out}: ${size} bytes, ${sizeLimit - size} left`)
