// First requests: each for a picture that nobody has asked for in any size, over a new connection, one at a time.
import { ask, inTurn, iteration, optionsOf, pictures, points, setting, summaryOf } from './lib/run.js'
import { fresh } from './lib/urls.js'

const iterations = Math.min(pictures.length, setting('ITERATIONS', 8) * points.length)

export const options = optionsOf(
  { turns: { executor: 'shared-iterations', vus: 1, iterations, maxDuration: '30m' } },
  { noConnectionReuse: true },
)
export default () => ask(inTurn(iteration()), fresh(pictures, iteration()))
export const handleSummary = summaryOf('cold')
