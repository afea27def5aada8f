// Mixed traffic: a gallery's visitors, renditions that nobody has asked for yet, and questions about images.
import { createHash } from 'node:crypto'
import { Agent } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { ask } from '../peers/load.mjs'

const RETRY_MILLIS = 50
const WIDTHS = [400, 640, 800, 150, 256, 500]
const VISITS = ['width=400', 'width=800', 'width=150&height=150&fit=cover', 'width=1280']
const BROWSERS = ['image/avif,image/webp,*/*;q=0.8', 'image/webp,*/*;q=0.8', '*/*']
const QUALITIES = [80, 75, 70, 60, 50, 40, 30, 85, 90]
const TURNS = [0, 90, 180, 270]

// A small linear congruential generator (the constants of Numerical Recipes), so that every run asks for the same.
export const seeded = (seed) => () => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 2 ** 32

const choose = (list, random) => list[Math.floor(random() * list.length)]

/** The rendition of this number: another number is another rendition of a small WebP. */
export const fresh = (pictures, number) => {
  const of = (list) => {
    const item = list[number % list.length]
    number = Math.floor(number / list.length)
    return item
  }
  const [picture, width, quality, turn] = [of(pictures), of(WIDTHS), of(QUALITIES), of(TURNS)]
  return { path: `/${picture}?width=${width}&quality=${quality}${turn ? `&rotate=${turn}` : ''}`, accept: BROWSERS[1] }
}

/** How many renditions `fresh` tells apart. */
export const freshCount = (pictures) => pictures.length * WIDTHS.length * QUALITIES.length * TURNS.length

/** Six of ten ask for what a gallery shows, three for something new, one about an image. */
export const requests = (pictures, random, next) => () => {
  const kind = random()
  if (kind < 0.6) return { path: `/${choose(pictures, random)}?${choose(VISITS, random)}`, accept: choose(BROWSERS, random) }
  if (kind < 0.9) return fresh(pictures, next())
  return { path: `/-/api/meta/${choose(pictures, random)}`, accept: '*/*', isMeta: true }
}

/** What is wrong with an answer; empty when nothing is. */
export const complaint = ({ status, headers }, { isMeta, expected = 200 }) => {
  if (status !== expected) return `status ${status}`
  const type = headers['content-type'] ?? ''
  return expected !== 200 || isMeta || type.startsWith('image/') ? '' : `content type ${type}`
}

const isRefused = (problem) => problem.code === 'ECONNREFUSED' || (problem.code === 'AggregateError' && problem.errors?.every(isRefused))

/** Traffic from several connections until it is told to stop; keeps what became of each request. */
export class Traffic {
  constructor(address, connections) {
    this.address = address
    this.connections = connections
    this.sent = []
    this.pictures = new Map()
    this.stopped = false
  }

  /** Begins; `nextRequest(connection)` says what is asked for. */
  begin(nextRequest) {
    this.stopped = false
    this.done = Promise.all(
      Array.from({ length: this.connections }, async (_, connection) => {
        const agent = new Agent({ keepAlive: true, maxSockets: 1 })
        while (!this.stopped) await this.#one(nextRequest(connection), agent)
        agent.destroy()
      }),
    )
  }

  /** Lets what is under way end; a request for each and what was wrong with it. */
  async end() {
    this.stopped = true
    await this.done
    return this.sent
  }

  // A connection that is refused has carried no request: it is tried again, as a browser's user would.
  async #one(request, agent) {
    const entry = { ...request, at: performance.now(), refused: 0 }
    for (;;) {
      try {
        const answer = await ask(this.address + request.path, agent, { Accept: request.accept })
        this.#keep(entry, answer)
        break
      } catch (problem) {
        if (isRefused(problem) && !this.stopped) {
          entry.refused++
          await sleep(RETRY_MILLIS)
          continue
        }
        entry.wrong = problem.code ?? problem.message
        break
      }
    }
    entry.ended = performance.now()
    this.sent.push(entry)
  }

  #keep(entry, answer) {
    entry.wrong = complaint(answer, entry)
    const canonical = answer.headers['x-pixedge-path']
    if (entry.wrong || !canonical || entry.isMeta) return
    const digest = createHash('sha256').update(answer.bytes).digest('base64')
    const known = this.pictures.get(canonical) ?? new Map()
    this.pictures.set(canonical, known.set(digest, answer.bytes))
  }
}
