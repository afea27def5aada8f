// The box for any URL: shows the picture or the refusal, how far the request went, and the headers.

import { ACCEPTS, ask, STATIONS } from './ask.js'
import { busy, byId, bytes, faultBox, latest, make, milliseconds, picture, stamp } from './elements.js'

const HEADERS = [
  'content-type',
  'cache-control',
  'age',
  'etag',
  'vary',
  'x-cache',
  'server-timing',
  'x-pixedge',
  'location',
  'retry-after',
]

/** Asks for the path that stands in the box; the button that was pressed is busy until then. */
export const showAnswer = button => busy(button, () => answer(byId('box').value.trim()))

const answer = latest(async (signal, path) => {
  if (!/^\/(?!\/)/.test(path)) {
    const refusal = notAPath(path)
    return show([refusal], textOf(refusal))
  }
  const got = await ask(path, ACCEPTS[0].accept, signal)
  const shown = await bodyOf(got, path)
  if (signal.aborted) return
  show([went(got, shown), shown, headersOf(got.response)], `${got.word}: ${inWords(got, shown)}`)
})

/** Shows these parts, and says the sentence to those who cannot see them. */
function show(parts, sentence) {
  byId('answer').replaceChildren(...parts)
  byId('box-status').textContent = sentence
}

const inWords = (got, shown) => (got.response.ok ? `${got.body.type}, ${bytes(got.body.size)}` : textOf(shown))

const textOf = box => [...box.childNodes].map(part => part.textContent).join('. ')

const notAPath = path =>
  make(
    'p',
    { className: 'fault' },
    make('strong', {}, 'Not a path'),
    `Expected a path on this CDN that begins with one slash, got "${path}"`,
  )

/** The picture once it is decoded, the refusal, or the start of whatever text came. */
async function bodyOf(got, path) {
  if (!got.response.ok) return faultBox(got)
  if (!got.body.type.startsWith('image/')) return make('p', {}, make('code', {}, await got.body.slice(0, 2000).text()))
  const image = picture(got, { className: 'picture', alt: `The picture at ${path}` })
  await image.decode().catch(() => {})
  return image
}

/** How far the request went, and what came of it. */
function went(got, shown) {
  const line = [`status ${got.response.status}`, bytes(got.body.size), milliseconds(got.time)]
  if (shown.naturalWidth) line.push(`${shown.naturalWidth} × ${shown.naturalHeight} px`)
  return make(
    'div',
    { className: 'went' },
    way(got.station),
    make('p', { className: 'fact' }, stamp(got), line.join(' · ')),
  )
}

function headersOf({ headers }) {
  const rows = HEADERS.filter(name => headers.has(name)).map(name =>
    make('tr', {}, make('th', { scope: 'row' }, name), make('td', {}, headers.get(name))),
  )
  return make('table', {}, make('tbody', {}, ...rows))
}

/** The stations as far as the request went; the current one answered. */
function way(reached) {
  const stations = STATIONS.map((name, index) => make('li', { className: index <= reached ? 'passed' : '' }, name))
  stations[reached].setAttribute('aria-current', 'step')
  return make('ol', { className: 'way', ariaLabel: 'How far the request went' }, ...stations)
}
