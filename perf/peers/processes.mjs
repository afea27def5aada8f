// Processes and all their descendants: starting, what they used of processor and memory, ending.
import { spawn } from 'node:child_process'
import { openSync, readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

const TICKS_PER_SECOND = 100

/** The fields of /proc/PID/stat that matter here; a name may hold spaces and parentheses. */
export const parseStat = (text) => {
  const rest = text.slice(text.lastIndexOf(')') + 2).split(' ')
  const [utime, stime, cutime, cstime] = rest.slice(11, 15).map(Number)
  return { parent: Number(rest[1]), own: utime + stime, waited: cutime + cstime }
}

/** This process and its descendants, from a map of each process to its parent. */
export const descendants = (root, parents) => {
  const found = [root]
  for (const pid of found) {
    for (const [child, parent] of parents) if (parent === pid && !found.includes(child)) found.push(child)
  }
  return found
}

const stats = () => {
  const all = new Map()
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    try {
      all.set(Number(name), parseStat(readFileSync(`/proc/${name}/stat`, 'utf8')))
    } catch {
      // It has ended meanwhile.
    }
  }
  return all
}

/** Milliseconds of processor that the process, its descendants and those of them that have ended have used. */
export const cpuMillis = (pid) => {
  const all = stats()
  const tree = descendants(pid, [...all].map(([each, { parent }]) => [each, parent]))
  const ticks = tree.map((each) => all.get(each)).reduce((sum, stat) => sum + (stat ? stat.own + stat.waited : 0), 0)
  return (ticks * 1000) / TICKS_PER_SECOND
}

/** The sum of the most memory that each process of the tree had at some time, in MB. */
export const peakMegabytes = (pid) => {
  const tree = descendants(pid, [...stats()].map(([each, { parent }]) => [each, parent]))
  const kilobytes = tree.map((each) => Number(/VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${each}/status`, 'utf8'))?.[1] ?? 0))
  return kilobytes.reduce((sum, each) => sum + each, 0) / 1000
}

export const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })

const running = new Set()

// Each program leads a group, so that its own children end with it, and all end with us.
const signal = (child, name) => {
  try {
    process.kill(-child.pid, name)
  } catch {
    // It has ended meanwhile.
  }
}
process.on('exit', () => running.forEach((child) => signal(child, 'SIGKILL')))
process.once('SIGINT', () => process.exit(130))
process.once('SIGTERM', () => process.exit(143))

/** Starts a program with its output in a file; `said()` is what it printed. */
export const start = (command, args, env, log) => {
  const out = openSync(log, 'w')
  const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ['ignore', out, out], detached: true })
  running.add(child)
  child.once('exit', () => running.delete(child))
  child.once('error', () => running.delete(child))
  return { child, pid: child.pid, said: () => readFileSync(log, 'utf8') }
}

/** Returns what `look` gives once that is something; throws what the program said when it ends before. */
export const until = async (program, look, seconds = 240) => {
  for (let i = 0; i < seconds * 10; i++) {
    const found = await look()
    if (found) return found
    if (program.child.exitCode !== null) break
    await sleep(100)
  }
  throw new Error(`${program.child.spawnfile} did not get ready: ${program.said()}`)
}

/** Whether anything answers there. */
export const answers = (address) =>
  fetch(address).then(
    () => true,
    () => false,
  )

/** Ends a program and waits for that; `name` is the signal. */
export const stop = async ({ child }, name = 'SIGTERM') => {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  signal(child, name)
  await ended
}

/** Ends all that was started here and still runs. */
export const stopAll = () => Promise.all([...running].map((child) => stop({ child })))
