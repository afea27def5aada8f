// Prints results with their verdicts and writes their report.
import { writeFileSync } from 'node:fs'
import { pageOf, tiersChart } from '../k6/lib/report.js'
import { regionOf } from '../k6/lib/results.js'
import { tableOf } from '../k6/lib/table.js'

/** Returns whether nothing failed; what was missed is printed and, with STRICT=yes, fails too. */
export function shown(results, verdicts, lines = []) {
  console.log(tableOf(results))
  lines.forEach(line => console.log(line))
  if (results.own.held !== undefined) console.log(`highest rate that held: ${results.own.held} requests/s`)
  if (results.dropped > 0) console.log(`${results.dropped} requests could not be sent in time`)
  verdicts.forEach(({ words, reached }) => console.log(`${reached ? 'reached' : 'MISSED '} ${words}`))
  const out = `build/perf/${results.script}`
  writeFileSync(`${out}.json`, JSON.stringify({ ...results, verdicts, lines }, null, 1))
  writeFileSync(`${out}.html`, pageOf(results, verdicts))
  if (Object.keys(regionOf(results).tiers).length > 0) {
    writeFileSync(`${out}.svg`, tiersChart(results, `${results.script}: latency by tier, all regions`))
  }
  console.log(`report: ${out}.html`)
  const strict = process.env.STRICT === 'yes'
  return regionOf(results).errors === 0 && !(strict && verdicts.some(({ reached }) => !reached))
}
