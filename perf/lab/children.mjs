// Processes that end with this one, however it ends.
import { spawn } from 'node:child_process'

const running = new Set()
const endAll = () => running.forEach(child => child.kill('SIGTERM'))

process.once('exit', endAll)
for (const [signal, status] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
]) {
  process.once(signal, () => process.exit(status))
}

/** Starts a program as a process that does not outlive this one. */
export function child(program, words, options) {
  const started = spawn(program, words, options)
  running.add(started)
  started.once('exit', () => running.delete(started))
  return started
}
