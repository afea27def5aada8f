// What is measured: a service elsewhere, the lab that is running, or one that is started for it.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { filled, started } from './cdn.mjs'
import { running, sentence } from './running.mjs'

const refuse = words => {
  console.error(`perf: ${words}`)
  process.exit(1)
}

/** The points whose names were asked for, all when none was. */
export function chosen(points, regions) {
  const asked = (regions || '').split(/[ ,]+/).filter(Boolean)
  const names = points.map(({ name }) => name)
  const unknown = asked.filter(name => !names.includes(name))
  if (unknown.length > 0) refuse(`REGIONS: expected some of ${names.join(' ')}, got "${unknown.join(' ')}"`)
  return asked.length === 0 ? points : points.filter(({ name }) => asked.includes(name))
}

/** A CDN of its own with so many pictures, gone afterwards. */
export async function withCdn(settings, work, pictures) {
  const folder = mkdtempSync(join(tmpdir(), 'pixedge-perf-'))
  let cdn
  try {
    cdn = await started(folder, settings)
    await filled(cdn, pictures)
    return await work(cdn.points, cdn.originals)
  } finally {
    await cdn?.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

export const withLab = (settings, work) => withCdn({ NETWORK: 'perf/lab/network.json', ...settings }, work)

/** Works on the points at URL, or of the running lab, or of a lab of its own. */
export async function withTarget({ URL: url, SECOND_REGION = '' }, work) {
  if (url) {
    const points = [{ name: 'here', url: url.replace(/\/+$/, '') }]
    await fetch(points[0].url, { signal: AbortSignal.timeout(10_000) }).catch(problem =>
      refuse(`URL: expected an address that answers, got "${url}" (${problem.cause?.code ?? problem.message})`),
    )
    return work(points)
  }
  const lab = await running()
  if (lab) {
    console.error(sentence(lab))
    return work(lab.points)
  }
  return withLab({ SECOND_REGION }, work)
}
