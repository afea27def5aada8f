// The published run three times on one machine: through the CDN, with every request transformed, and on a server of sharp.
import { once } from 'node:events'
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { regionOf, together } from '../k6/lib/results.js'
import { child } from './children.mjs'
import { said } from './commands.mjs'
import { asked } from './k6.mjs'
import { processorEach, scraped } from './server.mjs'
import { withCdn } from './target.mjs'
import { published } from './verdicts.mjs'

const SETTINGS = { PICTURES: 'small.jpg' }
const WARM_UP = { DURATION: process.env.WARM_UP || '30s' }

/** The first seconds of a process, in which it still compiles itself, are not counted. */
async function measured(name, url) {
  await asked('constant-300', [{ name, url }], { ...SETTINGS, ...WARM_UP })
  const before = await scraped({ url })
  const results = await asked('constant-300', [{ name, url }], SETTINGS)
  return { name, results, processor: processorEach(before, await scraped({ url })) }
}

async function sharp(source) {
  if (!existsSync('perf/bench/node_modules/sharp')) said('npm', ['ci', '--silent', '--prefix', 'perf/bench'])
  const server = child(process.execPath, ['perf/lab/sharp-server.mjs', source], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  try {
    const [line] = await once(server.stdout, 'data')
    return await measured('sharp', String(line).trim())
  } finally {
    server.kill('SIGTERM')
  }
}

const processorLine = ({ name, processor }) => `${name}: ${processor?.toFixed(2) ?? '?'} ms of processor for each reply`

/** What a transform takes against sharp. */
function ratios([, transformed, other]) {
  const mean = ({ results, name }) => regionOf(results, name).all?.mean ?? NaN
  return [
    `transformed against sharp: mean ${(mean(transformed) / mean(other)).toFixed(2)}, processor ${(transformed.processor / other.processor).toFixed(2)}`,
  ]
}

/** Results of the three as regions of one run, and their verdicts. */
export async function constant300() {
  const folder = mkdtempSync(join(tmpdir(), 'pixedge-small-'))
  const source = join(folder, 'small.jpg')
  try {
    const cdn = await withCdn(
      {},
      ([{ url }], originals) => {
        copyFileSync(join(originals, 'small.jpg'), source)
        return measured('cdn', url)
      },
      1,
    )
    const transformed = await withCdn({ KEEP_RENDITIONS: 'no' }, ([{ url }]) => measured('transformed', url), 1)
    const runs = [cdn, transformed, await sharp(source)]
    const results = together(runs.map(run => run.results))
    const verdicts = [...published(results, 'cdn'), ...published(results, 'transformed')]
    return { results, verdicts, lines: [...runs.map(processorLine), ...ratios(runs)] }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
