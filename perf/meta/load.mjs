// Questions to a metadata API, from k6.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { work } from './cdn.mjs'

/** The medians in milliseconds of questions about images that are there and about ones that are not. */
export function asked(api, vus, load) {
  const out = join(work, 'k6.json')
  const settings = Object.fromEntries(Object.entries(load).map(([name, value]) => [name, String(value)]))
  const env = { ...process.env, DURATION: '', BASE_URL: api, VUS: String(vus), OUT: out, ...settings }
  const { status, stderr } = spawnSync('k6', ['run', '--quiet', '--no-usage-report', 'perf/k6/meta.js'], { env })
  const { found, missing, failed } = JSON.parse(readFileSync(out, 'utf8'))
  if (failed > 0 || (status !== 0 && status !== 99)) throw new Error(`k6: ${failed} wrong answers ${stderr}`)
  return { found: found.med ?? NaN, missing: missing.med ?? NaN }
}

export const median = list => [...list].sort((a, b) => a - b)[list.length >> 1]

/** The median of what each round says of two lines that took turns in it. */
export const ratio = (above, below) => median(above.map((value, round) => value / below[round]))
