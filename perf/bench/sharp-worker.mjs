// The peer: does with sharp what EngineWorker does with Pixedge's engine, by the same protocol.
import { createInterface } from 'node:readline'
import { readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import sharp from 'sharp'

sharp.concurrency(1)
sharp.cache(false)

const sources = new Map()
const sourceOf = (file) => {
  if (!sources.has(file)) sources.set(file, readFileSync(file))
  return sources.get(file)
}

const encoders = {
  jpeg: (image, { quality }) => image.flatten({ background: '#fff' }).jpeg({ quality, progressive: true }),
  webp: (image, { quality, effort }) => image.webp({ quality, effort }),
  avif: (image, { quality, effort }) => image.avif({ quality, effort, bitdepth: 8, chromaSubsampling: '4:2:0' }),
}

const encoded = (image, settings) => encoders[settings.format](image, settings).toBuffer()
const fitted = (image, side) => image.resize(side, side, { fit: 'inside', withoutEnlargement: true })

const render = (source, settings) => encoded(fitted(sharp(source).autoOrient(), settings.side), settings)

// The source is decoded once; each size is scaled once, from the next larger one, and encoded meanwhile or after the others.
const together = async (source, jobs, order) => {
  sharp.concurrency(order === 'on-all-cores' ? availableParallelism() : 1)
  let larger = sharp(source).autoOrient()
  const results = []
  for (const side of [...new Set(jobs.map((job) => job.side))].sort((a, b) => b - a)) {
    const { data, info } = await fitted(larger, side).raw().toBuffer({ resolveWithObject: true })
    const raw = () => sharp(data, { raw: info })
    for (const [i, job] of jobs.entries()) {
      if (job.side !== side) continue
      results[i] = encoded(raw(), job)
      if (order === 'one-by-one') await results[i]
    }
    larger = raw()
  }
  return Promise.all(results)
}

const throughput = async (source, settings, count, threads) => {
  let left = Number(count)
  const work = async () => {
    while (left-- > 0) await render(source, settings)
  }
  await Promise.all(Array.from({ length: Number(threads) }, work))
}

const timed = async (work) => {
  const used = process.cpuUsage()
  const start = process.hrtime.bigint()
  const result = await work()
  const clock = process.hrtime.bigint() - start
  const { user, system } = process.cpuUsage(used)
  return { result, answer: `${clock} ${(user + system) * 1000}` }
}

const write = (file, bytes) => file !== '-' && writeFileSync(file, bytes)

const commands = {
  peak: async () => /VmHWM:\s*(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1],
  render: async (file, settings, to) => {
    const source = sourceOf(file)
    const { result, answer } = await timed(() => render(source, JSON.parse(settings)))
    write(to, result)
    return answer
  },
  together: async (file, settings, to, order) => {
    const source = sourceOf(file)
    const { result, answer } = await timed(() => together(source, JSON.parse(settings), order))
    if (to !== '-') result.forEach((bytes, i) => write(`${to}-${i}`, bytes))
    return answer
  },
  throughput: async (file, settings, count, threads) => {
    const source = sourceOf(file)
    return (await timed(() => throughput(source, JSON.parse(settings), count, threads))).answer
  },
}

for await (const line of createInterface({ input: process.stdin })) {
  const [command, ...words] = line.split('\t')
  console.log(await commands[command](...words))
}
