// node build.mjs [--policy ../policy.json] [--out dist/edge.js]; response.js is written beside it
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { buildEdge, sizeLimit } from './build/edge.js'

const here = path => fileURLToPath(new URL(path, import.meta.url))
const options = {
  policy: { type: 'string', default: here('../policy.json') },
  out: { type: 'string', default: here('dist/edge.js') },
}
const { policy, out } = parseArgs({ options }).values

const refuse = problems => {
  problems.forEach(problem => console.error(`${policy}: ${problem}`))
  process.exit(1)
}

const parsed = () => {
  try {
    return JSON.parse(readFileSync(policy, 'utf8'))
  } catch (unreadable) {
    return refuse([`expected a policy in JSON: ${unreadable.message}`])
  }
}

const { code, size, hasCodes, response, problems } = await buildEdge(parsed())
if (problems.length > 0) refuse(problems)
mkdirSync(dirname(out), { recursive: true })
writeFileSync(out, code)
writeFileSync(join(dirname(out), 'response.js'), response)
if (!hasCodes) console.log(`${out}: no room for the EC codes beside the errors of x-oss-process`)
console.log(`${out}: ${size} bytes, ${sizeLimit - size} left for presets and lists`)
