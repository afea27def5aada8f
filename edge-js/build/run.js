import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { withHost } from './load.js'

/** Whether the njs program, the nearest thing to CloudFront's runtime, is installed. */
export const hasNjs = () => spawnSync('njs', ['-v']).status === 0

/**
 * What njs or node prints when it runs a built file, with these keys in its KeyValueStore, and a script after it.
 */
export const run = (program, code, keys, script) => {
  const host = `{kvs:function(){return{get:async function(key){const value=${JSON.stringify(keys)}[key];
if(typeof value!=='string')throw new Error('KeyNotFound');return value}}}}`
  const folder = mkdtempSync(join(tmpdir(), 'edge-njs-'))
  try {
    const file = join(folder, 'edge.cjs')
    writeFileSync(file, `${withHost(code, host)}\n;${script}\n`)
    const { status, signal, stdout, stderr } = spawnSync(program, [file], { encoding: 'utf8', maxBuffer: 1 << 26 })
    if (status !== 0) throw new Error(`${program} ended with ${signal ?? status}: ${stdout}${stderr}`)
    return stdout
  } finally {
    rmSync(folder, { recursive: true })
  }
}
