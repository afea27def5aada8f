// The published run three times on one machine: through the CDN, with every request transformed, and on a server of sharp.
import { once } from 'node:events'
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { regionOf, together } from '../k6/lib/results.js'
import { child } from './children.mjs'
import { said } from './commands.mjs'
import { asked } from './k6.mjs'
import { withCdn } from './target.mjs'
import { published } from './verdicts.mjs'

const SETTINGS = { PICTURES: 'small.jpg' }
const WARM_UP = { DURATION: process.env.WARM_UP || '5s' }

/** The first seconds of a process, in which it still compiles itself, are not counted. */
async function measured(name, url) {
  await asked('constant-300', [{ name, url }], { ...SETTINGS, ...WARM_UP })
  return asked('constant-300', [{ name, url }], SETTINGS)
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
    const results = together([cdn, transformed, await sharp(source)])
    const [own, other] = ['transformed', 'sharp'].map(name => regionOf(results, name).all)
    const lines = own && other ? [`transformed against sharp, mean: ${(own.mean / other.mean).toFixed(2)}`] : []
    return { results, verdicts: [...published(results, 'cdn'), ...published(results, 'transformed')], lines }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
