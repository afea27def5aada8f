// Questions to the metadata API, every other one about an image that is not there. BASE_URL, RECORDS, VUS and DURATION or
// ITERATIONS come from the environment; the summary goes to the file OUT as JSON.
import http from 'k6/http'
import { check } from 'k6'
import { Trend } from 'k6/metrics'
import { seeded } from './lib/random.js'

const base = __ENV.BASE_URL || 'http://127.0.0.1:8081'
const records = Number(__ENV.RECORDS || 100)
const known = Number(__ENV.KNOWN || records)
const vus = Number(__ENV.VUS || 1)
const latency = { found: new Trend('found', true), missing: new Trend('missing', true) }

export const options = {
  scenarios: {
    ask: __ENV.DURATION
      ? { executor: 'constant-vus', vus, duration: __ENV.DURATION }
      : { executor: 'shared-iterations', vus, iterations: Number(__ENV.ITERATIONS || 200) },
  },
  summaryTrendStats: ['count', 'med', 'p(95)', 'max'],
  thresholds: { checks: ['rate==1'] },
}

let random

/** The number of an image: one of those that are asked for, spread over all records. */
const some = () => Math.floor(random() * known) * Math.floor(records / known)

export default function () {
  random = random || seeded(__VU)
  const missing = random() < 0.5
  const key = `bench/${String(some()).padStart(6, '0')}${missing ? '-none' : ''}.jpg`
  const response = http.get(`${base}/meta/${__ENV.KEY || key}`)
  const kind = response.status === 404 ? 'missing' : 'found'
  latency[kind].add(response.timings.duration)
  check(response, { 'is answered': r => r.status === (missing && !__ENV.KEY ? 404 : 200) })
}

export const handleSummary = ({ metrics }) => {
  const of = name => metrics[name]?.values ?? {}
  const failed = of('checks').fails ?? 0
  return { [__ENV.OUT || 'stdout']: JSON.stringify({ found: of('found'), missing: of('missing'), failed }) }
}
