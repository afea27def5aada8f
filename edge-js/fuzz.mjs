// node fuzz.mjs [--count 1000000] [--seed NUMBER]: random requests to the built edge function under several policies. It must
// keep its promises (fuzz/outcome.js), and Java must read each path that it lets through and print it again, or find fault
// with a watermark's own texts.
import { randomInt } from 'node:crypto'
import { parseArgs } from 'node:util'
import { contract } from './build/contract.js'
import { buildEdge } from './build/edge.js'
import { load } from './build/load.js'
import { dice } from './fuzz/dice.js'
import { outcome } from './fuzz/outcome.js'
import { readBack } from './fuzz/read-back.js'
import { requests } from './fuzz/requests.js'

const options = { count: { type: 'string', default: '1000000' }, seed: { type: 'string' } }
const { values } = parseArgs({ options })
const count = Number(values.count)
const seed = Number(values.seed || randomInt(2 ** 31))
if (!Number.isInteger(count) || count < 1 || !Number.isInteger(seed)) {
  console.error('fuzz-urls: expected whole numbers for N and SEED')
  process.exit(2)
}

const defaults = contract('policy-defaults')
const { keys } = contract('requests')
const policies = [
  { ...defaults, unlisted: 'allow' },
  {
    ...defaults,
    unlisted: 'allow',
    oss: { format: 'source' },
    originals: 'signed',
    limits: { side: 4096, actions: 3 },
  },
  { ...defaults, unlisted: 'snap', referers: ['example.com'], formats: { jpeg: {}, webp: {} } },
  { ...defaults, unlisted: 'refuse', presets: {}, ingest: {}, originals: 'refuse' },
  defaults,
]
const batchSize = 5000
const most = 20

const handlers = []
for (const policy of policies) {
  const { code, problems } = await buildEdge(policy)
  if (problems.length > 0) throw new Error(problems.join('\n'))
  handlers.push(load(code, keys))
}

const problems = []
const refused = {}
let passed = 0
const report = (request, problem) => problems.push(`${JSON.stringify(request)}: ${problem}`)

const roll = dice(seed)
const next = requests(roll)
// What the edge leaves to the origin, which has room for it: what is inside of the texts of a watermark.
const left = /^\w+: watermark (image|text|type): |^TooManyActions: watermark: /
const browsers = ['', 'image/webp', 'image/avif,image/webp;q=0.9']

/** Asks one request of a random policy; a path that is let through goes into `paths` with what asked for it. */
const ask = async paths => {
  const event = next()
  const request = { ...event.request }
  const policy = roll(handlers.length)
  const { path, code, problem } = await outcome(handlers[policy], event, browsers[roll(browsers.length)])
  if (problem) report({ policy, ...request }, problem)
  if (code) refused[code] = (refused[code] ?? 0) + 1
  if (path) {
    passed++
    paths.set(path, request)
  }
}

const start = performance.now()
console.log(`fuzz-urls: ${count} requests from seed ${seed}`)
const java = readBack()
for (let asked = 0; asked < count && problems.length < most;) {
  const paths = new Map()
  for (const end = Math.min(asked + batchSize, count); asked < end; asked++) await ask(paths)
  const wanted = [...paths.keys()]
  const printed = await java.print(wanted)
  wanted.forEach((path, i) => {
    if (printed[i] !== path && !left.test(printed[i]))
      report(paths.get(path), `the edge prints ${path}, Java ${printed[i]}`)
  })
}
java.close()

const seconds = ((performance.now() - start) / 1000).toFixed(0)
problems.slice(0, most).forEach(problem => console.error(problem))
const faults = Object.entries(refused).sort(([, a], [, b]) => b - a)
console.log(`let through ${passed}, refused: ${faults.map(([code, times]) => `${code} ${times}`).join(', ')}`)
console.log(`fuzz-urls: ${problems.length} disagreements, ${seconds} s, seed ${seed}`)
process.exitCode = problems.length > 0 ? 1 : 0
