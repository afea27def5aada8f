// Pixedge on one machine as a server to compare: once from the source alone, once with the mezzanine that ingest has made.
import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { start, until } from './processes.mjs'

const REGIONS = ['us-east-1', 'ap-south-1']
const LARGE = 2 * 2000 * 2000

/** Starts a local cloud of its own in this folder; `settings` are further environment variables. */
export const startPixedge = async (folder, settings = {}) => {
  mkdirSync(folder, { recursive: true })
  const data = join(folder, 'data')
  mkdirSync(join(data, 'originals/samples'), { recursive: true })
  const env = { PORT: '0', API_PORT: '0', HOST: '127.0.0.1', DATA: data, POLICY: 'policy.json', EDGE: 'build/edge.js', ...settings }
  const program = start('local/run.sh', [], env, join(folder, 'pixedge.log'))
  await until(program, () => /^curl/m.test(program.said()))
  return { ...program, data, address: /^CDN +(http:\/\/[^/]+)/m.exec(program.said())[1] }
}

/** Uploads the pictures below this folder of originals and returns once all that ingest makes of them is there. */
const upload = async (program, folder, pictures) => {
  mkdirSync(join(program.data, 'originals', folder), { recursive: true })
  for (const { file } of pictures) copyFileSync(file, join(program.data, 'originals', folder, basename(file)))
  const taken = (name) => program.said().includes(`taken in: ${folder}/${name}`)
  await until(program, () => pictures.every(({ file }) => taken(basename(file))))
}

const mezzanine = (data, region, folder, name = '') => join(data, region, '-/mezzanine', folder, name)

/** Two servers, which are one process: the second one's pictures have kept their mezzanines. */
export const pixedge = async (folder, pictures) => {
  const settings = { POLICY: 'perf/peers/policy.json', EDGE: 'build/peers/edge.js', KEEP_RENDITIONS: 'no' }
  const program = await startPixedge(folder, settings)
  await upload(program, 'direct', pictures)
  await upload(program, 'copied', pictures)
  for (const region of REGIONS) rmSync(mezzanine(program.data, region, 'direct'), { recursive: true, force: true })
  for (const { name, file, width, height } of pictures) {
    if (width * height >= LARGE && !existsSync(mezzanine(program.data, REGIONS[0], 'copied', basename(file)))) throw new Error(`${name} has no mezzanine`)
  }
  await sleep(1_000)
  const urlOf = (below) => (cell, number) => `${program.address}/${below}/${basename(cell.picture.file)}/-/${cell.chain}?request=${number}`
  return [
    { name: 'pixedge', program, urlOf: urlOf('direct') },
    { name: 'pixedge+mezzanine', program, urlOf: urlOf('copied') },
  ]
}
