// Programs that others wrote.
import { spawnSync } from 'node:child_process'

/** What it printed; an error with the last of what it complained about when it fails. */
export function said(program, words, more = {}) {
  const env = { ...process.env, ...more }
  const { status, stdout, stderr, error } = spawnSync(program, words, { encoding: 'utf8', env, maxBuffer: 1 << 26 })
  if (error) throw new Error(`${program}: ${error.message}`)
  if (status !== 0) {
    const why = (stderr || stdout).trim().split('\n').slice(-5).join(' ')
    throw new Error(`${program} ${words.find(word => !word.startsWith('-'))}: ${why}`)
  }
  return stdout
}

/** Ends with a line for each program that is missing. */
export function need(...programs) {
  const { status, stderr } = spawnSync('bin/need', programs, { encoding: 'utf8' })
  if (status === 0) return
  process.stderr.write(stderr)
  process.exit(1)
}
