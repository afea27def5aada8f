// A herd: CLIENTS (500) visitors who ask for one new rendition at once, spread over all points. How many pictures each region made
// of it is told by Pixedge's own metrics.
import http from 'k6/http'
import exec from 'k6/execution'
import { ask, inTurn, optionsOf, own, pictures, points, seed, setting, summaryOf } from './lib/run.js'
import { fresh } from './lib/urls.js'
import { transformsOf } from './lib/scrape.js'

const request = fresh(pictures, seed + 20_000)
const clients = setting('CLIENTS', 500)
const made = Object.fromEntries(
  (__ENV.MADE_IN || '')
    .split(' ')
    .filter(Boolean)
    .map(region => [region, own(`made__${region}`.replace(/-/g, '_'))]),
)

export const options = optionsOf({
  herd: { executor: 'per-vu-iterations', vus: clients, iterations: 1, maxDuration: '2m' },
})

const scraped = () => transformsOf(http.get(`${points[0].url}/-/metrics`, { responseType: 'text' }).body || '')

export const setup = () => scraped()
export default () => ask(inTurn(exec.vu.idInTest), request)
export function teardown(before) {
  const after = scraped()
  for (const region of Object.keys(made)) made[region].add((after[region] || 0) - (before[region] || 0))
}
export const handleSummary = summaryOf('herd')
