// Store hits: renditions that were made through another point, so that this one has to fetch them from the store. A task that
// sees one point of several prepares the next one's (REGIONS names them all), waits SETTLE seconds, and asks for its own.
import { sleep } from 'k6'
import { ask, inTurn, iteration, optionsOf, pictures, points, prepare, seed, setting, summaryOf } from './lib/run.js'
import { fresh } from './lib/urls.js'

const each = setting('ITERATIONS', 20)
const regions = (__ENV.REGIONS || points.map(({ name }) => name).join(' ')).split(/[ ,]+/)
const numberOf = (region, i) => seed + 5000 + regions.indexOf(region) * 1000 + i

export const options = optionsOf(
  { turns: { executor: 'shared-iterations', vus: 1, iterations: each * points.length, maxDuration: '10m' } },
  { setupTimeout: '5m' },
)

export function setup() {
  if (regions.length < 2)
    throw new Error('store-hit: expected two regions or more, since one prepares what another asks for')
  for (const { name, url } of points) {
    const next = regions[(regions.indexOf(name) + 1) % regions.length]
    for (let i = 0; i < each; i++) prepare({ url }, fresh(pictures, numberOf(next, i)))
  }
  sleep(setting('SETTLE', 0))
}

export default function () {
  const point = inTurn(iteration())
  ask(point, fresh(pictures, numberOf(point.name, Math.floor(iteration() / points.length))))
}
export const handleSummary = summaryOf('store-hit')
