// Prints results with their verdicts and writes their report.
import { writeFileSync } from 'node:fs'
import { pageOf, tiersChart } from '../k6/lib/report.js'
import { regionOf } from '../k6/lib/results.js'
import { markdownOf, tableOf } from '../k6/lib/table.js'
import { fails, judgement } from './verdicts.mjs'

const { SHORT, STRICT } = process.env

/** Returns whether nothing failed; what was missed is printed and, with STRICT=yes, fails too. SHORT=yes judges no times. */
export function shown(results, verdicts, lines = []) {
  console.log(tableOf(results))
  lines.forEach(line => console.log(line))
  if (results.own.held !== undefined) console.log(`highest rate that held: ${results.own.held} requests/s`)
  if (results.dropped > 0) console.log(`${results.dropped} requests could not be sent in time`)
  const isShort = SHORT === 'yes'
  const judged = verdicts.map(each => ({ ...each, said: judgement(each, isShort) }))
  const width = Math.max(...judged.map(({ said }) => said.length))
  judged.forEach(({ words, said }) => console.log(`${said.padEnd(width)} ${words}`))
  const out = `build/perf/${results.script}`
  writeFileSync(`${out}.json`, JSON.stringify({ ...results, verdicts: judged, lines }, null, 1))
  writeFileSync(`${out}.html`, pageOf(results, judged))
  writeFileSync(`${out}.md`, markdownOf(results))
  if (Object.keys(regionOf(results).tiers).length > 0) {
    writeFileSync(`${out}.svg`, tiersChart(results, `${results.script}: latency by tier, all regions`))
  }
  console.log(`report: ${out}.html`)
  return regionOf(results).errors === 0 && !fails(verdicts, isShort, STRICT === 'yes')
}
