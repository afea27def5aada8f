import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The JDK 25 that bin/find-jdk finds. */
export const javaHome = () => {
  const { status, stdout, stderr } = spawnSync(join(root, 'bin/find-jdk'), {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr.trim())
  return stdout.trim()
}

/** AWS's runtime interface client for Java and what it needs, as the pom.xml beside this file pins them; a class path. */
export const classPath = work => {
  const folder = join(work, 'runtime')
  if (!existsSync(folder)) {
    mkdirSync(folder, { recursive: true })
    const { status, stdout } = spawnSync(
      'mvn',
      [
        '-B',
        '-q',
        '-f',
        join(root, 'infra/emulator/pom.xml'),
        'dependency:copy-dependencies',
        `-DoutputDirectory=${folder}`,
      ],
      {
        encoding: 'utf8',
        env: { ...process.env, JAVA_HOME: javaHome() },
        stdio: ['ignore', 'pipe', 'ignore'],
      },
    )
    if (status !== 0) throw new Error(`the runtime interface client: ${stdout}`)
  }
  return readdirSync(folder)
    .map(jar => join(folder, jar))
    .join(':')
}
