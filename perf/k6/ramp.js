// Ever more visitors: each STEP seconds at a rate half as high again, until p95 passes LIMIT milliseconds, a request fails or cannot
// be sent in time. The highest rate that held is `held`.
import exec from 'k6/execution'
import { Counter, Trend } from 'k6/metrics'
import { ask, optionsOf, pictures, points, random, setting, summaryOf } from './lib/run.js'
import { visitor } from './lib/urls.js'

const step = setting('STEP', 10)
const limit = setting('LIMIT', 1000)
const rates = Array.from({ length: setting('STEPS', 12) }, (_, i) => Math.round(setting('RATE', 100) * 1.5 ** i))
const next = visitor(pictures)
const took = Object.fromEntries(rates.map(rate => [rate, new Trend(`step__${rate}`, true)]))
const sent = Object.fromEntries(rates.map(rate => [rate, new Counter(`sent__${rate}`)]))

const scenarios = rates.map((rate, i) => [
  `rate_${rate}`,
  {
    executor: 'constant-arrival-rate',
    rate,
    timeUnit: '1s',
    duration: `${step}s`,
    startTime: `${i * step}s`,
    preAllocatedVUs: 20,
    maxVUs: 600,
    env: { RATE_NOW: String(rate) },
  },
])
const p95 = rates.map(rate => [
  `step__${rate}`,
  [{ threshold: `p(95)<${limit}`, abortOnFail: true, delayAbortEval: '2s' }],
])
const base = optionsOf(Object.fromEntries(scenarios))

export const options = { ...base, thresholds: { ...base.thresholds, ...Object.fromEntries(p95) } }

export default function () {
  const rate = __ENV.RATE_NOW
  const begun = Date.now()
  ask(points[exec.scenario.iterationInTest % points.length], next(random))
  took[rate].add(Date.now() - begun)
  sent[rate].add(1)
}

const summary = summaryOf('ramp')

export function handleSummary(data) {
  const holds = rate => {
    const values = data.metrics[`step__${rate}`]?.values
    const count = data.metrics[`sent__${rate}`]?.values.count || 0
    return values && values['p(95)'] < limit && count >= 0.95 * rate * step
  }
  const broken = rates.findIndex(rate => !holds(rate))
  const highest = broken < 0 ? rates[rates.length - 1] : rates[broken - 1] || 0
  data.metrics.own__held = { values: { value: highest } }
  return summary(data)
}
