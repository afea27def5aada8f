// The two engines, each in a process of its own that answers each line with one line.
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { join } from 'node:path'

const JAVA = join(process.env.JAVA_HOME || '', 'bin', 'java')
const FLAGS = '-Xmx256m -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED'.split(' ')

const worker = (name, command, args) => {
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'] })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const ask = async (...words) => {
    child.stdin.write(words.join('\t') + '\n')
    const { value, done } = await lines.next()
    if (done) throw new Error(`${name} ended while it was asked for ${words.join(' ')}`)
    return value.split(' ').map(Number)
  }
  return { name, ask, end: () => child.stdin.end() }
}

// Both engines, warm once they have been asked a few times.
export const start = () => [
  worker('sharp', process.execPath, [join(import.meta.dirname, 'sharp-worker.mjs')]),
  worker('pixedge', JAVA, [
    ...FLAGS,
    '-cp',
    process.env.BENCH_CLASS_PATH,
    'dev.pixedge.bench.EngineWorker',
    join(import.meta.dirname, 'policy.json'),
  ]),
]
