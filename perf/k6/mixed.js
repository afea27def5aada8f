// A gallery's mix of requests; latency by tier, told from X-Cache. BASE_URL, PICTURES, VUS and DURATION come from the environment.
import http from 'k6/http'
import { check } from 'k6'
import { Trend } from 'k6/metrics'
import { nextRequest, seeded } from './lib/urls.js'

const base = __ENV.BASE_URL || 'http://127.0.0.1:8080'
const latency = { hit: new Trend('hit_ms', true), miss: new Trend('miss_ms', true) }

export const options = {
  vus: Number(__ENV.VUS || 4),
  duration: __ENV.DURATION || '10s',
  summaryTrendStats: ['count', 'med', 'p(95)', 'p(99)', 'max'],
  thresholds: { checks: ['rate==1'], http_req_failed: ['rate==0'] },
}

let random

export default function () {
  random = random || seeded(__VU)
  const request = nextRequest(random)
  const response = http.get(base + request.path, { headers: { Accept: request.accept }, responseType: 'binary' })
  const hit = (response.headers['X-Cache'] || '').startsWith('Hit')
  latency[hit ? 'hit' : 'miss'].add(response.timings.duration)
  check(response, {
    'is an image': (r) => r.status === 200 && r.headers['Content-Type'].startsWith('image/'),
    'has the format the browser takes': (r) =>
      r.headers['Content-Type'] === 'image/jpeg' || request.accept.includes(r.headers['Content-Type']),
  })
}
