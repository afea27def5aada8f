// The peer: does with sharp what EngineWorker does with Pixedge's engine, by the same protocol.
import { createInterface } from 'node:readline'
import { readFileSync, writeFileSync } from 'node:fs'
import sharp from 'sharp'

sharp.concurrency(1)
sharp.cache(false)

const sources = new Map()
const sourceOf = (file) => {
  if (!sources.has(file)) sources.set(file, readFileSync(file))
  return sources.get(file)
}

const jobOf = (chain) => ({
  side: Number(/w_(\d+)/.exec(chain)[1]),
  quality: Number(/Q_(\d+)/.exec(chain)[1]),
  format: /format\.(\w+)/.exec(chain)[1],
})

const encoders = {
  jpeg: (image, quality) => image.flatten({ background: '#fff' }).jpeg({ quality, progressive: true }),
  webp: (image, quality) => image.webp({ quality, effort: 4 }),
}

const run = async ([file, chain, result]) => {
  const source = sourceOf(file)
  const start = process.hrtime.bigint()
  const { side, quality, format } = jobOf(chain)
  const resized = sharp(source).autoOrient().resize(side, side, { fit: 'inside', withoutEnlargement: true })
  const bytes = await encoders[format](resized, quality).toBuffer()
  const nanoseconds = process.hrtime.bigint() - start
  if (result !== '-') writeFileSync(result, bytes)
  return nanoseconds
}

const peakKilobytes = () => /VmHWM:\s*(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]

for await (const line of createInterface({ input: process.stdin })) {
  console.log(String(line === 'peak' ? peakKilobytes() : await run(line.split('\t'))))
}
