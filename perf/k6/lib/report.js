// Results as one HTML file that needs no other. Pure: Node tests it.
import { curvesOf, escaped } from './chart.js'
import { regionOf } from './results.js'
import { tableOf } from './table.js'
import { TIERS } from './tier.js'

/** One chart for each tier, a line for each region. */
const chartsOf = results =>
  TIERS.map(tier => [
    tier,
    Object.entries(results.regions)
      .filter(([, { tiers }]) => tiers[tier])
      .map(([name, { tiers }]) => ({ name, distribution: tiers[tier] })),
  ])
    .filter(([, lines]) => lines.length > 0)
    .map(([tier, lines]) => curvesOf(tier, lines))

/** All regions as one: a line for each tier. */
export const tiersChart = (results, title) =>
  curvesOf(
    title,
    Object.entries(regionOf(results).tiers).map(([name, distribution]) => ({ name, distribution })),
  )

const item = ({ said, words }) => `<li>${said === 'MISSED' ? '<strong>MISSED</strong>' : said}: ${escaped(words)}</li>`

/** `verdicts` are {words, said}. */
export const pageOf = (results, verdicts) => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Pixedge: ${escaped(results.script)}</title>
<style>
body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #212529; background: #fff }
pre { overflow-x: auto; background: #f1f3f5; padding: 1rem }
svg { display: block; max-width: 100%; height: auto; margin: 1rem 0 }
</style>
<h1>${escaped(results.script)}</h1>
<p>Began ${escaped(results.started)}, took ${results.seconds.toFixed(0)} s. Times in milliseconds.</p>
<ul>
${verdicts.map(item).join('\n')}
</ul>
<pre>${escaped(tableOf(results))}</pre>
${Object.keys(results.regions).length > 0 ? tiersChartOrNone(results) : ''}
${chartsOf(results).join('\n')}
`

function tiersChartOrNone(results) {
  return Object.keys(regionOf(results).tiers).length > 0 ? tiersChart(results, 'all regions') : ''
}
