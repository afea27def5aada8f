// Starts a local CDN for each variant, asks their metadata APIs by turns with k6, and prints the figures with their goals.
import { cleared, filled, started, stopped } from './meta/cdn.mjs'
import { asked, median, ratio } from './meta/load.mjs'

const TABLE_MICROS = 5_000
const NEAR_MICROS = 500
const FAR_MICROS = 60_000
const CONCURRENT = [1, 20, 200]
const FIRST = 200
const KNOWN = 100
const RECORDS = Number(process.env.RECORDS || 100_000)
const SECONDS = Number.parseFloat(process.env.DURATION || '30s')
const ROUNDS = Number(process.env.ROUNDS || 3)

const AT_A_DISTANCE = { TABLE_RTT_MICROS: String(TABLE_MICROS) }
const BASELINE = { ...AT_A_DISTANCE, VARIANT: 'baseline' }
const BETTER = { ...AT_A_DISTANCE, VARIANT: 'better' }
const REDIS = { ...AT_A_DISTANCE, VARIANT: 'redis', REDIS_RTT_MICROS: String(NEAR_MICROS) }
const LINES = [
  { name: 'baseline', records: KNOWN, settings: BASELINE },
  { name: 'better', records: KNOWN, settings: BETTER },
  { name: 'near', records: KNOWN, settings: REDIS },
  { name: 'far', records: KNOWN, settings: { ...REDIS, REDIS_RTT_MICROS: String(FAR_MICROS) } },
  { name: 'gone', records: KNOWN, settings: { ...REDIS, REDIS_URL: 'redis://127.0.0.1:1' } },
  { name: 'baselineLarge', records: RECORDS, settings: BASELINE },
  { name: 'nearLarge', records: RECORDS, settings: REDIS },
]
const WORDS = {
  baseline: 'baseline',
  better: 'better',
  near: 'redis, 0.5 ms away',
  far: 'redis, 60 ms away',
  gone: 'redis, gone',
  baselineLarge: `baseline, ${RECORDS} records`,
  nearLarge: `redis, 0.5 ms away, ${RECORDS} records`,
}

const ms = value => (Number.isFinite(value) ? value.toFixed(2) : '-').padStart(9)
const judged = (what, found, goal, reached) =>
  console.log(`${what}: ${found} (goal ${goal}: ${reached ? 'reached' : 'MISSED'})`)

/** The medians of each line and round at this concurrency, found and missing; all lines take their turn in every round, there and back. */
function measured(lines, vus) {
  const spread = line => ({ RECORDS: line.records, KNOWN })
  const first = lines.map(line => asked(line.api, vus, { ...spread(line), ITERATIONS: FIRST }).found)
  const rounds = lines.map(() => ({ found: [], missing: [] }))
  for (let round = 0; round < ROUNDS; round++) {
    const turns = [...lines.keys()]
    if (round % 2 === 1) turns.reverse()
    for (const i of turns) {
      const { found, missing } = asked(lines[i].api, vus, { ...spread(lines[i]), DURATION: `${SECONDS / ROUNDS}s` })
      rounds[i].found.push(found)
      rounds[i].missing.push(missing)
    }
  }
  lines.forEach((line, i) => {
    const { found, missing } = rounds[i]
    console.log(
      `${WORDS[line.name].padEnd(34)} ${String(vus).padStart(4)} ${ms(first[i])} ${ms(median(found))} ${ms(median(missing))}`,
    )
  })
  return Object.fromEntries(lines.map((line, i) => [line.name, rounds[i]]))
}

/** How many reads of the table it took to answer 200 who asked for the same image at once. */
async function stampede(data, settings) {
  const cdn = await started(data, { ...settings, PIXEDGE_REMEMBER_SECONDS: '60' })
  asked(cdn.api, FIRST, { KEY: 'bench/000007.jpg', ITERATIONS: FIRST })
  return Number((await stopped(cdn)).match(/reads of single records: (\d+)/)[1])
}

function judge(vus, p50) {
  const atMost = (what, found, goal) => judged(`${what} at ${vus}`, found.toFixed(2), `at most ${goal}`, found <= goal)
  const near = ratio(p50.near.found, p50.baseline.found)
  judged(`redis near against baseline at ${vus}`, near.toFixed(2), 'below 1', near < 1)
  atMost('redis far against baseline', ratio(p50.far.found, p50.baseline.found), 1.1)
  atMost('redis gone against baseline', ratio(p50.gone.found, p50.baseline.found), 1.1)
  for (const name of ['baseline', 'better', 'near']) {
    atMost(`${name}, missing against found`, ratio(p50[name].missing, p50[name].found), 1.1)
  }
  atMost(`baseline, ${RECORDS} records against ${KNOWN}`, ratio(p50.baselineLarge.found, p50.baseline.found), 1.1)
  atMost(`redis near, ${RECORDS} records against ${KNOWN}`, ratio(p50.nearLarge.found, p50.near.found), 1.1)
}

async function main() {
  const folders = { [KNOWN]: filled('small', KNOWN), [RECORDS]: filled('large', RECORDS) }
  const reads = { better: await stampede(folders[KNOWN], BETTER), redis: await stampede(folders[KNOWN], REDIS) }
  const lines = []
  for (const line of LINES) lines.push({ ...line, ...(await started(folders[line.records], line.settings)) })
  console.log(
    `p50 in ms; table ${TABLE_MICROS / 1000} ms away; ${FIRST} requests, then ${SECONDS} s a line in ${ROUNDS} rounds, all lines by turns`,
  )
  console.log(
    `${'variant'.padEnd(34)} ${'at'.padStart(4)} ${`first ${FIRST}`.padStart(9)} ${'found'.padStart(9)} ${'missing'.padStart(9)}`,
  )
  const results = CONCURRENT.map(vus => [vus, measured(lines, vus)])
  for (const line of lines) await stopped(line)
  console.log()
  for (const [vus, p50] of results) judge(vus, p50)
  for (const [name, count] of Object.entries(reads)) {
    judged(`${name}, 200 at once for one cold key: reads of the table`, count, '1', count === 1)
  }
}

try {
  await main()
} finally {
  await cleared()
}
