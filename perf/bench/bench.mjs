// Times the engine against sharp: each in a process of its own, both warm, jobs interleaved in random order; prints ratios.
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { pictures } from './pictures.mjs'
import { psnr, reference } from './quality.mjs'

const SIDES = [150, 400, 800, 2000]
const ENCODINGS = ['quality.Q_85/format.jpeg', 'quality.Q_80/format.webp']
const GOALS = { time: 1.05, memory: 1.5, loss: 0.3 }

const folder = process.argv[2]
const rounds = Number(process.env.ROUNDS || 9)
const warmUp = Number(process.env.WARM_UP || 4)
const classPath = process.env.BENCH_CLASS_PATH
const flags = '-Xmx256m -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED'.split(' ')

// A worker process that answers each line with one line.
const worker = (name, command, args) => {
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'] })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const ask = async (line) => {
    child.stdin.write(line + '\n')
    const { value, done } = await lines.next()
    if (done) throw new Error(`${name} ended while it was asked for ${line}`)
    return Number(value)
  }
  return { name, ask, end: () => child.stdin.end() }
}

const engines = [
  worker('sharp', process.execPath, [join(import.meta.dirname, 'sharp-worker.mjs')]),
  worker('pixedge', join(process.env.JAVA_HOME, 'bin', 'java'), [...flags, '-cp', classPath, 'dev.pixedge.bench.EngineWorker']),
]

const shuffled = (list) => {
  const copy = [...list]
  for (let i = copy.length - 1; i > 0; i--) {
    const j = Math.floor(Math.random() * (i + 1))
    ;[copy[i], copy[j]] = [copy[j], copy[i]]
  }
  return copy
}

const median = (list) => [...list].sort((a, b) => a - b)[list.length >> 1]
const geometricMean = (list) => Math.exp(list.reduce((sum, x) => sum + Math.log(x), 0) / list.length)

const sizeIn = (picture, side) => {
  const scale = Math.min(1, side / picture.width, side / picture.height)
  return [Math.round(picture.width * scale), Math.round(picture.height * scale)]
}

const cellsOf = (sources) =>
  sources.flatMap((picture) =>
    SIDES.flatMap((side) =>
      ENCODINGS.map((encoding) => ({
        picture,
        side,
        format: encoding.split('.').pop(),
        chain: `resize.w_${side}.h_${side}/${encoding}`,
        times: { sharp: [], pixedge: [] },
      })),
    ),
  )

const measure = async (cells) => {
  for (let round = -warmUp; round < rounds; round++) {
    for (const cell of shuffled(cells)) {
      for (const engine of shuffled(engines)) {
        const time = await engine.ask(`${cell.picture.file}\t${cell.chain}\t-`)
        if (round >= 0) cell.times[engine.name].push(time / 1e6)
      }
    }
  }
}

const compare = async (cell) => {
  const wanted = await reference(cell.picture.file, ...sizeIn(cell.picture, cell.side))
  cell.quality = {}
  cell.bytes = {}
  for (const { name, ask } of engines) {
    const file = join(folder, `${name}-${cell.picture.name}-${cell.side}.${cell.format}`)
    await ask(`${cell.picture.file}\t${cell.chain}\t${file}`)
    cell.quality[name] = await psnr(file, wanted)
    cell.bytes[name] = statSync(file).size
  }
}

const row = (cell) => {
  const time = (name) => median(cell.times[name])
  return [
    `${cell.picture.name} ${cell.side} ${cell.format}`,
    time('sharp').toFixed(1),
    time('pixedge').toFixed(1),
    (time('pixedge') / time('sharp')).toFixed(2),
    cell.quality.sharp.toFixed(2),
    cell.quality.pixedge.toFixed(2),
    (cell.bytes.pixedge / cell.bytes.sharp).toFixed(2),
  ]
}

const verdict = (ok) => (ok ? 'reached' : 'MISSED')

const cells = cellsOf(await pictures(folder))
await measure(cells)
const peaks = {}
for (const engine of engines) peaks[engine.name] = await engine.ask('peak')
for (const cell of cells) await compare(cell)
engines.forEach((engine) => engine.end())

console.log('| source, box, format | sharp ms | pixedge ms | time ratio | sharp dB | pixedge dB | bytes ratio |')
console.log('|---|---|---|---|---|---|---|')
cells.forEach((cell) => console.log(`| ${row(cell).join(' | ')} |`))
const ratio = geometricMean(cells.map((cell) => median(cell.times.pixedge) / median(cell.times.sharp)))
const fastest = geometricMean(cells.map((cell) => Math.min(...cell.times.pixedge) / Math.min(...cell.times.sharp)))
const memory = peaks.pixedge / peaks.sharp
const loss = Math.max(...cells.map((cell) => cell.quality.sharp - cell.quality.pixedge))
console.log(`\ntime against sharp, geometric mean: ${ratio.toFixed(3)} (goal ${GOALS.time}: ${verdict(ratio <= GOALS.time)})`)
console.log(`the same of each cell's fastest runs, which a busy machine disturbs least: ${fastest.toFixed(3)}`)
console.log(
  `peak memory: sharp ${Math.round(peaks.sharp / 1024)} MB, pixedge ${Math.round(peaks.pixedge / 1024)} MB, ` +
    `ratio ${memory.toFixed(2)} (goal ${GOALS.memory}: ${verdict(memory <= GOALS.memory)})`,
)
console.log(`largest loss of PSNR-Y against sharp: ${loss.toFixed(2)} dB (goal ${GOALS.loss}: ${verdict(loss <= GOALS.loss)})`)
