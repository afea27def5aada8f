// Asks the CDN as a browser would, and reads from the answer who gave it.

/** Accept headers of browsers, as far as the CDN looks at them. */
export const ACCEPTS = [
  { title: 'Knows AVIF', accept: 'image/avif,image/webp,*/*' },
  { title: 'Knows WebP', accept: 'image/webp,*/*' },
  { title: 'Knows neither', accept: 'image/jpeg,*/*' },
]

/** The stations of a request, in its order; an answer's station counts from 0. */
export const STATIONS = ['browser', 'edge function', 'edge cache', 'store', 'origin']

/** Asks past the browser's own cache; the answer with its body, and the milliseconds until the last byte. */
export async function ask(path, accept = '*/*', signal = null) {
  const start = performance.now()
  const response = await fetch(path, { headers: { Accept: accept }, cache: 'no-store', signal })
  const body = await response.blob()
  return { response, body, time: performance.now() - start, ...answerer(response) }
}

/** From X-Cache, and from Server-Timing: only the origin transforms. */
function answerer(response) {
  const cache = response.headers.get('x-cache') || ''
  const made = /\btransform\b/.test(response.headers.get('server-timing') || '')
  if (!response.ok) return { station: fromOrigin(cache) ? 4 : 1, name: 'refused', word: 'refused' }
  if (cache.startsWith('Hit')) return { station: 2, name: 'hit', word: 'edge hit' }
  if (cache.startsWith('Function')) return { station: 1, name: 'hit', word: 'edge function' }
  if (made) return { station: 4, name: 'made', word: 'miss, made now' }
  return { station: 3, name: 'store', word: 'miss, from the store' }
}

const fromOrigin = cache => cache.startsWith('Miss') || cache.startsWith('Hit')

/** The code and sentence of a refusal, in JSON or in the XML of x-oss-process; whatever else answered is named by its status. */
export async function faultOf(answer) {
  const text = await answer.body.text()
  const status = `Status ${answer.response.status}`
  try {
    if (answer.response.headers.get('content-type') === 'application/xml') return ossFault(text)
    // API Gateway's own answers have a message alone.
    const { code = status, message } = JSON.parse(text)
    return { code, message }
  } catch {
    return { code: status, message: 'This answer is neither a picture nor a refusal.' }
  }
}

function ossFault(text) {
  const error = new DOMParser().parseFromString(text, 'application/xml')
  const said = name => error.querySelector(`Error > ${name}`).textContent
  return { code: said('Code'), message: said('Message') }
}
