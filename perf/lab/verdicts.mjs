// What results have to reach. Pure.
import { quantile } from '../k6/lib/distribution.js'
import { regionOf } from '../k6/lib/results.js'

const verdict = (words, reached) => ({ words, reached })

/** One that holds in the shortest run too, and whose miss fails a run. */
const exact = (words, reached) => ({ ...verdict(words, reached), exact: true, fails: true })
const ms = value => `${value.toFixed(1)} ms`

/** Nothing may fail, whatever the script. */
export const noErrors = results => {
  const { errors, all } = regionOf(results)
  return exact(`${errors} errors in ${all?.count ?? 0} requests; 0`, errors === 0 && (all?.count ?? 0) > 0)
}

const p95 = results => {
  const { all } = regionOf(results)
  return verdict(
    `p95 over all regions, misses included: ${ms(quantile(all, 95))}; under 1000 ms`,
    quantile(all, 95) < 1000,
  )
}

/** A hit costs a visitor little more than the way to the point and back. */
export const nearHits = (results, roundTrips) =>
  Object.entries(results.regions)
    .filter(([name, { tiers }]) => tiers['edge-hit'] && roundTrips?.[name])
    .map(([name, { tiers }]) => {
      const more = quantile(tiers['edge-hit'], 50) - roundTrips[name][name]
      return verdict(`${name}: an edge hit takes ${ms(more)} more than the round trip (p50); at most 2 ms`, more <= 2)
    })

const hitRatio = results => {
  const ratio = regionOf(results).hitRatio ?? 0
  return verdict(`hit ratio ${(ratio * 100).toFixed(1)} %; over 95 %`, ratio > 0.95)
}

const oneEach = ({ own }) =>
  Object.entries(own)
    .filter(([name]) => name.startsWith('made__'))
    .map(([name, count]) =>
      exact(`${name.slice(6).replaceAll('_', '-')}: ${count} transforms for the herd; exactly 1`, count === 1),
    )

/** The published run of the ECS image handler, and requests that could not be sent in time. */
export const published = (results, name) => {
  const { all, errors } = regionOf(results, name)
  if (!all) return [exact(`${name}: no request was answered`, false)]
  const bound = (what, value, most) => verdict(`${name}: ${what} ${ms(value)}; under ${most} ms`, value < most)
  return [
    exact(`${name}: ${errors} errors in ${all.count} requests; 0`, errors === 0),
    bound('mean', all.mean, 46.4),
    bound('p50', quantile(all, 50), 38),
    bound('p95', quantile(all, 95), 64),
    bound('p99', quantile(all, 99), 132),
  ]
}

/** How much more memory a server may have after a soak than after its warm-up: what its heap may still take, and no more. */
const GROWTH_MB = 150

/** Resident memory in MB after the warm-up and at the end; null where the server does not tell. */
export const steadyMemory = (before, after) =>
  before === null || after === null
    ? []
    : [
        {
          ...verdict(
            `resident memory ${before.toFixed(0)} MB after the warm-up, ${after.toFixed(0)} MB at the end; at most ${GROWTH_MB} MB more`,
            after - before <= GROWTH_MB,
          ),
          fails: true,
        },
      ]

/** What is said of a verdict: in a run that is too short for times and memory only what is exact is judged. */
export const judgement = ({ reached, exact }, isShort) =>
  isShort && !exact ? 'not judged' : reached ? 'reached' : 'MISSED'

/** Whether a run fails: by what must hold, and with `strict` by any goal that was judged. */
export const fails = (verdicts, isShort, strict) =>
  verdicts.some(each => judgement(each, isShort) === 'MISSED' && (each.fails || strict))

/** What a second region takes off the first request of a picture, in the region that gets one. */
export const secondRegion = (two, one, region) => {
  const mean = results => regionOf(results, region).all?.mean ?? NaN
  const [with2, with1] = [mean(two), mean(one)]
  const less = (1 - with2 / with1) * 100
  return verdict(
    `${region}: the first request takes ${ms(with2)} with a second region and ${ms(with1)} without: ${less.toFixed(0)} % less; at least 30 %`,
    less >= 30,
  )
}

/** The verdicts of a run in the lab; a service elsewhere is held to what does not depend on where it is. */
export const verdictsOf = (results, roundTrips) => {
  const bounds = {
    mixed: () => [p95(results), ...nearHits(results, roundTrips), hitRatio(results)],
    hit: () => nearHits(results, roundTrips),
    miss: () => [p95(results)],
    cold: () => [p95(results)],
    herd: () => oneEach(results),
    ramp: () => [],
  }
  return [noErrors(results), ...(regionOf(results).all ? (bounds[results.script]?.() ?? []) : [])]
}
