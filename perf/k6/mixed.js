// A gallery's visitors at every point: few pictures most of the time, in the sizes and formats that pages use.
import { ask, duration, everywhere, here, optionsOf, pictures, random, summaryOf, vus } from './lib/run.js'
import { visitor } from './lib/urls.js'

const next = visitor(pictures)

export const options = optionsOf(everywhere({ executor: 'constant-vus', vus, duration }))
export default () => ask(here(), next(random))
export const handleSummary = summaryOf('mixed')
