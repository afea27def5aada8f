// Runs one script of perf/k6 against each point of presence and prints what came of it.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { together } from '../k6/lib/results.js'
import { constant300 } from './constant-300.mjs'
import { asked, needK6, scripts } from './k6.mjs'
import { between, residentMegabytes, scraped } from './server.mjs'
import { shown } from './shown.mjs'
import { chosen, withLab, withTarget } from './target.mjs'
import { secondRegion, steadyMemory, verdictsOf } from './verdicts.mjs'

const { SCRIPT: script = 'mixed', REGIONS: regions, URL: url } = process.env
const network = JSON.parse(readFileSync('perf/lab/network.json', 'utf8'))
const INDIA = 'ap-south-1'

const roundTrips = () => (url ? undefined : network.roundTripMillis)

/** One point in each region that has stores of its own. */
const herdPoints = points => (url ? points : points.filter(({ name }) => network.regions.includes(name)))

async function once(points) {
  const some = chosen(points, regions)
  const those = script === 'herd' ? herdPoints(some) : some
  const before = await scraped(those[0])
  const settings = script === 'herd' && before ? { MADE_IN: those.map(({ name }) => name).join(' ') } : {}
  const results = await asked(script, those, settings)
  return { results, lines: between(before, await scraped(those[0])) }
}

/** First requests of a lab that has made pictures before, so that what is compared is the way and not a process that begins. */
async function first(points) {
  await asked('miss', chosen(points, regions), { PICTURES: 'samples/forest.jpg' })
  return once(points)
}

/** First requests in the lab with two regions and with one. */
async function compared() {
  const two = await withLab({}, first)
  const one = await withLab({ SECOND_REGION: 'none' }, first)
  const alone = Object.entries(one.results.regions).map(([name, region]) => [`${name} of one`, region])
  const results = together([two.results, { ...one.results, regions: Object.fromEntries(alone) }])
  return {
    results,
    lines: [...two.lines, ...one.lines],
    verdicts: [...verdictsOf(two.results), secondRegion(two.results, one.results, INDIA)],
  }
}

/** A soak begins with a server that has been asked for a while, so that what it takes more is growth. */
async function soaked(points) {
  const some = chosen(points, regions)
  await asked('soak', some, { DURATION: process.env.WARM_UP || '60s', SEED: '1' })
  const before = await scraped(some[0])
  const results = await asked('soak', some)
  const after = await scraped(some[0])
  const memory = steadyMemory(residentMegabytes(before), residentMegabytes(after))
  const lines = memory.length > 0 ? between(before, after) : ['memory is not judged: the server has no metrics']
  return { results, lines, verdicts: [...verdictsOf(results, roundTrips()), ...memory] }
}

async function measured() {
  if (script === 'soak') return withTarget(process.env, soaked)
  if (script === 'constant-300' && !url) return constant300()
  if (script === 'cold' && !url) return compared()
  const { results, lines } = await withTarget(process.env, once)
  return { results, lines, verdicts: verdictsOf(results, roundTrips()) }
}

if (!scripts.includes(script)) {
  console.error(`perf: SCRIPT: expected one of ${scripts.join(' ')}, got "${script}"`)
  process.exit(1)
}
if (!url)
  chosen(
    network.points.map(name => ({ name })),
    regions,
  )
needK6()
if (script === 'meta') process.exit(spawnSync('perf/bench-meta.sh', { stdio: 'inherit' }).status ?? 1)
try {
  const { results, verdicts, lines } = await measured()
  process.exit(shown(results, verdicts, lines) ? 0 : 1)
} catch (problem) {
  console.error(`perf: ${problem.message}`)
  process.exit(1)
}
