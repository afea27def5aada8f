// Which lab is running, as a file says.
import { rmSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

const FILE = 'build/lab/running.json'

const isAlive = pid => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** {pid, points, api, regions} of the lab that is running, or null. */
export async function running() {
  try {
    const lab = JSON.parse(await readFile(FILE, 'utf8'))
    return isAlive(lab.pid) ? lab : null
  } catch {
    return null
  }
}

export async function noted(lab) {
  await mkdir(dirname(FILE), { recursive: true })
  await writeFile(FILE, JSON.stringify(lab, null, 1))
}

export const forgotten = () => rmSync(FILE, { force: true })

/** Where it is and how to stop it. */
export const sentence = ({ pid, points }) =>
  `a lab is running at ${points.map(({ name, url }) => `${url} (${name})`).join(', ')}; "kill ${pid}" stops it`
