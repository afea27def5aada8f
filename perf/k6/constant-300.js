// The load of the ECS image handler's published run: RATE (300) requests a second of one small rendition, for DURATION.
import { ask, duration, here, optionsOf, pictures, points, setting, summaryOf } from './lib/run.js'
import { published } from './lib/urls.js'

const rate = setting('RATE', 300)
const request = published(pictures[0])

export const options = optionsOf(
  Object.fromEntries(
    points.map(({ name }) => [
      name,
      {
        executor: 'constant-arrival-rate',
        rate,
        timeUnit: '1s',
        duration,
        preAllocatedVUs: 50,
        maxVUs: 400,
        env: { POINT: name },
      },
    ]),
  ),
)
export default () => ask(here(), request)
export const handleSummary = summaryOf('constant-300')
