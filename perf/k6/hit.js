// Edge hits: twenty renditions that every point has, asked again and again.
import {
  ask,
  duration,
  everywhere,
  here,
  optionsOf,
  pictures,
  points,
  prepare,
  random,
  summaryOf,
  vus,
} from './lib/run.js'
import { fresh } from './lib/urls.js'
import { zipf } from './lib/random.js'

const kept = Array.from({ length: 20 }, (_, number) => fresh(pictures, number))
const choose = zipf(kept)

export const options = optionsOf(everywhere({ executor: 'constant-vus', vus, duration }), { setupTimeout: '5m' })
export const setup = () => points.forEach(point => kept.forEach(request => prepare(point, request)))
export default () => ask(here(), choose(random))
export const handleSummary = summaryOf('hit')
