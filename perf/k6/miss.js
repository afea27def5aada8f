// Misses: each request is for a rendition that nobody has asked for, one at a time, over connections that stand.
import { ask, inTurn, iteration, optionsOf, pictures, points, seed, setting, summaryOf } from './lib/run.js'
import { fresh } from './lib/urls.js'

const iterations = setting('ITERATIONS', 20) * points.length

export const options = optionsOf({ turns: { executor: 'shared-iterations', vus: 1, iterations, maxDuration: '30m' } })
export default () => ask(inTurn(iteration()), fresh(pictures, seed + 10_000 + iteration()))
export const handleSummary = summaryOf('miss')
