// Load on one server from a few connections, each with a URL of its own. Unlike wrk it lets all requests end, so that the
// processor time that they took belongs to as many answers.
import { Agent, get } from 'node:http'

/** The value below which this share of the sorted list lies. */
export const percentile = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]

/** One answer: status, headers, bytes, and the milliseconds that it took. */
export const ask = (url, agent, headers = {}) =>
  new Promise((resolve, reject) => {
    const begun = performance.now()
    get(url, { agent, headers }, (response) => {
      const parts = []
      response.on('data', (part) => parts.push(part))
      response.on('error', reject)
      response.on('end', () =>
        resolve({ status: response.statusCode, headers: response.headers, bytes: Buffer.concat(parts), took: performance.now() - begun }),
      )
    }).on('error', reject)
  })

/**
 * Asks for so many seconds, at least twice on each connection, or so many times; the milliseconds of each request, sorted, and the
 * seconds of all.
 */
export const load = async (urlOf, { connections, seconds = 0, count = 0 }) => {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const begun = performance.now()
  const took = []
  const goesOn = (i) => i < 2 || i * connections < count || performance.now() - begun < seconds * 1000
  const connection = async (_, number) => {
    for (let i = 0; goesOn(i); i++) {
      const answer = await ask(urlOf(number), agent)
      if (answer.status !== 200) throw new Error(`status ${answer.status}: ${answer.bytes}`)
      took.push(answer.took)
    }
  }
  await Promise.all(Array.from({ length: connections }, connection))
  agent.destroy()
  return { took: took.sort((a, b) => a - b), seconds: (performance.now() - begun) / 1000 }
}
