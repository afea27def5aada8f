// Whether pictures are what they should be: the same bytes as a fresh rendition, or the same picture but for what an encoder may
// lose, since one may have been made from the mezzanine and the other from the source.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { luma, psnr } from '../bench/quality.mjs'
import { ask } from '../peers/load.mjs'

const ALIKE_DB = 30

// What the S3 server writes to until the object is whole; a killed one leaves it behind, and no key leads to it.
const HALF_WRITTEN = /-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The canonical paths and bytes of all renditions in the bucket of a region. */
export const stored = (data, region) => {
  const folder = join(data, region)
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .map((file) => ({ path: file.slice(folder.length), file }))
    .filter(({ path }) => path.includes('/-/') && !path.startsWith('/-/') && !HALF_WRITTEN.test(path))
}

/** `exact`, `alike` or what is wrong. */
export const difference = async (bytes, wanted) => {
  if (bytes.equals(wanted)) return 'exact'
  try {
    const found = await psnr(bytes, await luma(wanted))
    return found >= ALIKE_DB ? 'alike' : `${found.toFixed(1)} dB`
  } catch (problem) {
    return problem.message
  }
}

/** Fresh renditions from this address, each asked for once. */
export const freshFrom = (address) => {
  const known = new Map()
  return (path) => {
    if (!known.has(path)) known.set(path, ask(address + path, undefined, { Accept: '*/*' }))
    return known.get(path)
  }
}

/** Compares pictures, given as path to a list of bytes, with fresh ones. */
export const compare = async (pictures, fresh) => {
  const found = { compared: 0, exact: 0, wrong: 0, examples: [] }
  for (const [path, versions] of pictures) {
    const answer = await fresh(path)
    for (const bytes of versions) {
      const verdict = answer.status === 200 ? await difference(bytes, answer.bytes) : `status ${answer.status}`
      found.compared++
      if (verdict === 'exact') found.exact++
      else if (verdict !== 'alike') {
        found.wrong++
        found.examples.push(`${path}: ${verdict}`)
      }
    }
  }
  return found
}

/** All that was answered and stored, by path: bytes that differ from one another. */
export const versions = (answered, files) => {
  const all = new Map([...answered].map(([path, known]) => [path, [...known.values()]]))
  for (const { path, file } of files) {
    const bytes = readFileSync(file)
    const known = all.get(path) ?? []
    if (!known.some((each) => each.equals(bytes))) all.set(path, [...known, bytes])
  }
  return all
}
