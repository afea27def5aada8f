// Makes the local CDN that runs on DATA take the source KEY in again: all that was made from it goes, everywhere.
import { readFileSync, statSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const NOTICED_MS = 10_000
const TAKEN_MS = 120_000
const data = process.env.DATA || 'data'
const key = process.env.KEY || ''

function refuse(message) {
  console.error(`purge: ${message}`)
  process.exit(1)
}

/** When it was last written, in milliseconds; undefined when it is no file. */
function modified(file) {
  const found = statSync(file, { throwIfNoEntry: false })
  return found?.isFile() ? Math.floor(found.mtimeMs) : undefined
}

/** What the CDN has noted of the key, once it was taken in; undefined before. */
function noted() {
  try {
    return JSON.parse(readFileSync(join(data, 'metadata', 'uploads.json'), 'utf8'))[key]?.modified
  } catch {
    return undefined
  }
}

async function waited(condition, milliseconds) {
  for (const until = Date.now() + milliseconds; Date.now() < until; await sleep(50)) {
    if (condition()) return true
  }
  return condition()
}

const segments = key.split('/')
if (key === '' || segments.some(it => ['', '.', '..'].includes(it))) refuse(`expected KEY=path/of.jpg, got "${key}"`)
const file = join(data, 'originals', ...segments)
if (modified(file) === undefined) refuse(`expected a file in ${join(data, 'originals')}, got "${key}"`)
const before = noted()
const now = new Date()
utimesSync(file, now, now)
const touched = modified(file)
// The CDN gives a file that it takes in the time of that, and notes it in the end.
if (!(await waited(() => noted() !== before || modified(file) !== touched, NOTICED_MS))) {
  refuse(`no CDN on ${data} has noticed within ${NOTICED_MS / 1000} s; does it run?`)
}
if (!(await waited(() => noted() !== before, TAKEN_MS))) {
  refuse(`"${key}" could not be taken in again; the CDN on ${data} says why, and goes on trying`)
}
console.log(`purged: ${key} (of the CDN on ${data})`)
