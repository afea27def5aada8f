// What Pixedge's own metrics say of a run.
import { samplesOf, sumOf, transformsOf } from '../k6/lib/scrape.js'

/** The metrics now, or null where there are none. */
export async function scraped({ url }) {
  try {
    const reply = await fetch(`${url}/-/metrics`)
    return reply.ok ? await reply.text() : null
  } catch {
    return null
  }
}

/** Milliseconds of processor that the server took for each reply between two scrapes; null where it does not tell. */
export function processorEach(before, after) {
  if (!before || !after) return null
  const more = name => sumOf(samplesOf(after), name) - sumOf(samplesOf(before), name)
  const replies = more('pixedge_requests_total')
  return replies > 0 ? more('process_cpu_time_ns_total') / 1e6 / replies : null
}

/** What the process has in RAM, in MB; null where it does not tell. */
export function residentMegabytes(text) {
  const bytes = text ? sumOf(samplesOf(text), 'process_resident_memory_bytes') : 0
  return bytes > 0 ? bytes / 1e6 : null
}

/** What happened between two scrapes, in lines. */
export function between(before, after) {
  if (!before || !after) return []
  const [from, to] = [samplesOf(before), samplesOf(after)]
  const more = (name, labels) => sumOf(to, name, labels) - sumOf(from, name, labels)
  const made = transformsOf(after)
  const then = transformsOf(before)
  const transforms = Object.keys(made).map(region => `${made[region] - (then[region] || 0)} in ${region}`)
  const seconds = more('pixedge_transform_seconds_sum')
  const count = more('pixedge_transform_seconds_count')
  const mb = name => `${(sumOf(to, name) / 1e6).toFixed(0)} MB`
  const each = processorEach(before, after)
  return [
    `server: ${more('pixedge_requests_total')} replies, of them ${more('pixedge_requests_total', { tier: 'edge-hit' })} edge hits`,
    ...(each === null ? [] : [`server: ${each.toFixed(2)} ms of processor for each reply`]),
    `server: transforms ${transforms.join(', ') || 'none'}${count > 0 ? `, ${((seconds / count) * 1000).toFixed(1)} ms each` : ''}`,
    `server: resident ${mb('process_resident_memory_bytes')}, at most ${mb('process_resident_memory_peak_bytes')}, libvips ${mb('pixedge_vips_memory_bytes')}`,
  ]
}
