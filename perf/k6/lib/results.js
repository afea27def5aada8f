// The results of a run, the same whether they come from a lab or from tasks in several regions. Pure: Node tests it.
import { distributionOf, merged } from './distribution.js'
import { metricName } from './points.js'
import { TIERS } from './tier.js'

/** From what k6 hands to handleSummary. */
export const resultsOf = ({ metrics, state }, script, points, started) => {
  const values = name => metrics[name]?.values
  const regions = {}
  for (const { name } of points) {
    const tiers = {}
    for (const tier of TIERS) {
      const found = distributionOf(values(metricName('latency', name, tier)))
      if (found) tiers[tier] = found
    }
    regions[name] = { tiers, errors: values(metricName('errors', name))?.count || 0 }
  }
  const own = Object.entries(metrics).filter(([name]) => name.startsWith('own__'))
  return {
    script,
    started,
    seconds: state.testRunDurationMs / 1000,
    dropped: values('dropped_iterations')?.count || 0,
    regions,
    own: Object.fromEntries(own.map(([name, metric]) => [name.slice(5), metric.values.value ?? metric.values.count])),
  }
}

/** Runs of one script in several places as one. */
export const together = runs => ({
  script: runs[0].script,
  started: runs.map(run => run.started).sort()[0],
  seconds: Math.max(...runs.map(run => run.seconds)),
  dropped: runs.reduce((sum, run) => sum + run.dropped, 0),
  regions: Object.assign({}, ...runs.map(run => run.regions)),
  own: Object.assign({}, ...runs.map(run => run.own)),
})

const PICTURES = ['edge-hit', 'store-hit', 'warm-miss', 'cold-miss']

/** The figures of one region, or of all as one. */
export const regionOf = (results, name) => {
  const chosen = Object.entries(results.regions).filter(([region]) => name === undefined || region === name)
  const tiers = Object.fromEntries(
    TIERS.map(tier => [tier, merged(chosen.map(([, region]) => region.tiers[tier]))]).filter(([, found]) => found),
  )
  const count = tier => tiers[tier]?.count || 0
  const answered = PICTURES.reduce((sum, tier) => sum + count(tier), 0)
  return {
    tiers,
    all: merged(Object.values(tiers)),
    errors: chosen.reduce((sum, [, region]) => sum + region.errors, 0),
    hitRatio: answered ? count('edge-hit') / answered : null,
  }
}
