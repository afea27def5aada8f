// One run of k6.
import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { child } from './children.mjs'

export const scripts = readdirSync('perf/k6')
  .filter(name => name.endsWith('.js'))
  .map(name => name.slice(0, -3))

const THRESHOLDS_FAILED = 99

export const needK6 = () => {
  if (spawnSync('k6', ['version']).error) {
    console.error(
      'perf needs k6 on the PATH: go install go.k6.io/k6@v1.4.0, or see https://grafana.com/docs/k6/latest/set-up/install-k6/',
    )
    process.exit(1)
  }
}

/** Runs a script against these points; its results. */
export async function asked(script, points, settings = {}) {
  mkdirSync('build/perf', { recursive: true })
  const out = `build/perf/${script}`
  const env = {
    ...process.env,
    SCRIPT: script,
    POINTS: points.map(({ name, url }) => `${name}=${url}`).join(','),
    OUT: out,
    QUIET: 'yes',
    SHOW_ERRORS: 'yes',
    ...settings,
  }
  delete env.REGIONS
  const flags = ['run', '--quiet', '--no-usage-report', '--log-output=stderr', `perf/k6/${script}.js`]
  const k6 = child('k6', flags, { env, stdio: ['ignore', 'ignore', 'pipe'] })
  let stderr = ''
  k6.stderr.setEncoding('utf8').on('data', text => (stderr += text))
  const [status] = await once(k6, 'close')
  const said = stderr.split('\n').filter(line => /level=error/.test(line) && !/thresholds on metrics/.test(line))
  said.slice(0, 5).forEach(line => console.error(line))
  if (status !== 0 && status !== THRESHOLDS_FAILED) throw new Error(`k6 ended with ${status}: ${stderr.slice(-500)}`)
  return JSON.parse(readFileSync(`${out}.json`, 'utf8'))
}
