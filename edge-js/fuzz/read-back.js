import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const at = path => fileURLToPath(new URL(`../../${path}`, import.meta.url))
const program = at('common/src/test/java/dev/pixedge/rendition/ReadBack.java')
const libraries = at('local/target/lib/*')

/** The Java reader of canonical paths, as one long-lived process. */
export const readBack = () => {
  const java = process.env.JAVA_HOME ? `${process.env.JAVA_HOME}/bin/java` : 'java'
  const worker = spawn(java, ['-Xmx256m', '-cp', libraries, program], { stdio: ['pipe', 'pipe', 'inherit'] })
  const lines = createInterface({ input: worker.stdout })[Symbol.asyncIterator]()
  return {
    /** What Java prints for each of these paths. */
    async print(paths) {
      const written = new Promise(done => worker.stdin.write(paths.map(path => `${path}\n`).join(''), done))
      const printed = []
      while (printed.length < paths.length) {
        const { value, done } = await lines.next()
        if (done) throw new Error(`${program} ended: expected ${libraries}, which "make run" builds`)
        printed.push(value)
      }
      await written
      return printed
    },
    close: () => worker.stdin.end(),
  }
}
