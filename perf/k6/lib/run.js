// What every script is made of: points, requests with their tier and region, and a summary as JSON, HTML and text.
import http from 'k6/http'
import exec from 'k6/execution'
import { Counter, Gauge, Trend } from 'k6/metrics'
import { TREND_STATS } from './distribution.js'
import { metricName, pointsOf } from './points.js'
import { seeded } from './random.js'
import { pageOf } from './report.js'
import { resultsOf } from './results.js'
import { tableOf } from './table.js'
import { isPicture, tierOf, TIERS } from './tier.js'
import { picturesOf } from './urls.js'

export const points = pointsOf(__ENV.POINTS || __ENV.BASE_URL)
export const pictures = picturesOf(__ENV.PICTURES)
export const seed = Number(__ENV.SEED || 2026)
export const duration = __ENV.DURATION || '10s'
export const vus = Number(__ENV.VUS || 2)
export const setting = (name, standard) => Number(__ENV[name] || standard)

const latency = {}
const errors = {}
for (const { name } of points) {
  errors[name] = new Counter(metricName('errors', name))
  for (const tier of TIERS)
    latency[metricName('latency', name, tier)] = new Trend(metricName('latency', name, tier), true)
}

/** A figure of the script's own that its results carry. */
export const own = name => new Gauge(`own__${name}`)

/** How long requests that are under way at the end are waited for: k6 gives one up after 60 s, so none goes uncounted. */
const GRACE = '61s'

/** The options of a script with these scenarios; an error of any kind fails it. */
export const optionsOf = (scenarios, more = {}) => ({
  scenarios: Object.fromEntries(
    Object.entries(scenarios).map(([name, one]) => [name, { gracefulStop: GRACE, ...one }]),
  ),
  summaryTrendStats: TREND_STATS,
  discardResponseBodies: true,
  thresholds: Object.fromEntries(points.map(({ name }) => [metricName('errors', name), ['count==0']])),
  ...more,
})

/** The same scenario for every point at the same time. */
export const everywhere = scenario =>
  Object.fromEntries(points.map(({ name }) => [name, { ...scenario, env: { POINT: name } }]))

/** The point that the scenario in progress is for. */
export const here = () => points.find(({ name }) => name === __ENV.POINT) || points[0]

/** The points in turn, by the number of the iteration. */
export const inTurn = iteration => points[iteration % points.length]

export const iteration = () => exec.scenario.iterationInTest

let mine
/** Random numbers of this virtual user, the same on each run. */
export const random = () => (mine = mine || seeded(seed + __VU))()

/** Asks one point; its time goes to the region and tier that answered. What is no picture is an error. */
export const ask = (point, request) => {
  const response = http.get(point.url + request.path, {
    headers: { Accept: request.accept },
    tags: { name: __ENV.SCRIPT || 'request', region: point.name },
  })
  const tier = tierOf(response)
  // Cut off by the script itself, which ends early: neither an answer nor a failure.
  if (response.error === 'context canceled') return tier
  latency[metricName('latency', point.name, tier)].add(response.timings.duration, { region: point.name, tier })
  if (!isPicture(response, request.accept)) {
    errors[point.name].add(1)
    if (__ENV.SHOW_ERRORS) console.error(`${point.name} ${request.path}: ${response.status} ${response.error}`)
  }
  return tier
}

/** Asks without counting, to bring about what a script begins with. */
export const prepare = (point, request) => http.get(point.url + request.path, { headers: { Accept: request.accept } })

/** The handleSummary of a script: OUT.json, OUT.html and a table. */
export const summaryOf = script => data => {
  const started = new Date(Date.now() - data.state.testRunDurationMs).toISOString()
  const results = resultsOf(data, script, points, started)
  const files = __ENV.OUT
    ? { [`${__ENV.OUT}.json`]: JSON.stringify(results, null, 1), [`${__ENV.OUT}.html`]: pageOf(results, []) }
    : {}
  return { ...files, stdout: __ENV.QUIET ? '' : `${tableOf(results)}\n` }
}
