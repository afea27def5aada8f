// A long watch: the gallery's visitors at a steady rate for DURATION, with one new rendition in a hundred.
import {
  ask,
  duration,
  here,
  iteration,
  optionsOf,
  pictures,
  points,
  random,
  seed,
  setting,
  summaryOf,
} from './lib/run.js'
import { fresh, freshCount, visitor } from './lib/urls.js'

const next = visitor(pictures)
const rate = setting('RATE', 30)

export const options = optionsOf(
  Object.fromEntries(
    points.map(({ name }) => [
      name,
      {
        executor: 'constant-arrival-rate',
        rate,
        timeUnit: '1s',
        duration,
        preAllocatedVUs: 20,
        maxVUs: 200,
        env: { POINT: name },
      },
    ]),
  ),
)
export default () =>
  ask(
    here(),
    iteration() % 100 === 99 ? fresh(pictures, (seed + 30_000 + iteration()) % freshCount(pictures)) : next(random),
  )
export const handleSummary = summaryOf('soak')
