// The picture or the refusal that the playground's URL gives, how far the request went, and the headers.

import { ACCEPTS, ask, faultOf, STATIONS } from './ask.js'
import { showCanonical, showMarkup } from './addresses.js'
import { busy, byId, bytes, latest, make, milliseconds, picture, stamp } from './elements.js'
import { offers } from './policy.js'
import { markup, queryUrl } from './spellings.js'

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

/** Asks for the state and shows what comes; `take` is called with the options of an offer that is taken. */
export const showState = (state, alt, take) => busy(byId('stage'), () => answer(state, alt, take))

const answer = latest(async (signal, state, alt, take) => {
  const url = urlOf(state)
  if (url.refusal) return show([faultBox('Not a path', url.refusal)], [], `Not a path. ${url.refusal}`)
  const got = await ask(url, ACCEPTS[0].accept, signal)
  if (!got.response.ok) {
    const fault = await faultOf(got)
    if (signal.aborted) return
    return show([refusal(fault, url, state, take)], [went(got)], `${got.word}: ${fault.code}. ${fault.message}`, got)
  }
  const shown = await bodyOf(got, alt)
  if (signal.aborted) return
  const size = shown.naturalWidth ? { width: shown.naturalWidth, height: shown.naturalHeight } : null
  show([shown], [went(got, size)], `${got.word}: ${got.body.type}, ${bytes(got.body.size)}`, got)
  if (size) showMarkup(markup(state, size, alt))
})

/** The URL, or {refusal} when there can be none. */
function urlOf(state) {
  try {
    const url = queryUrl(state)
    if (!url.startsWith('//')) return url
    return { refusal: `Expected a path on this CDN that begins with one slash, got "${url}"` }
  } catch ({ message }) {
    return { refusal: message }
  }
}

/** Shows these parts, and says the sentence to those who cannot see them. */
function show(parts, facts, sentence, got) {
  byId('shown').replaceChildren(...parts)
  byId('went').replaceChildren(...facts)
  byId('headers').replaceChildren(...(got ? rowsOf(got.response) : []))
  byId('stage-status').textContent = sentence
  showCanonical(got?.response.headers.get('x-pixedge-path') ?? '')
  showMarkup('')
}

const faultBox = (code, ...words) => make('div', { className: 'fault' }, make('strong', {}, code), ...words)

/** The fault with the ways out of it. */
function refusal({ code, message }, url, { options, policy }, take) {
  const ways = offers(code, options, policy).map(({ label, options: listed }) => {
    const button = make('button', { type: 'button', className: 'chip' }, label)
    button.addEventListener('click', () => take(listed))
    return button
  })
  const words = [make('span', {}, message)]
  if (ways.length > 0) words.push(make('span', { className: 'ways' }, ...ways))
  if (code === 'SignatureRequired') {
    const command = make('code', {}, `make sign URL='${url.replaceAll("'", '%27')}'`)
    words.push(make('small', {}, 'Or sign it, and put the signed URL into the field above: ', command))
  }
  return faultBox(code, ...words)
}

/** The picture once it is decoded, or the start of whatever text came. */
async function bodyOf(got, alt) {
  if (!got.body.type.startsWith('image/')) return make('p', {}, make('code', {}, await got.body.slice(0, 2000).text()))
  const image = picture(got, { className: 'picture', alt })
  await image.decode().catch(() => {})
  return image
}

/** How far the request went, and what came of it. */
function went(got, size) {
  const { response, body, time } = got
  const line = [response.ok ? body.type : `status ${response.status}`, bytes(body.size), milliseconds(time)]
  if (size) line.splice(1, 0, `${size.width} × ${size.height} px`)
  return make('div', {}, make('p', { className: 'fact' }, stamp(got), line.join(' · ')), way(got.station))
}

const rowsOf = ({ headers }) =>
  HEADERS.filter(name => headers.has(name)).map(name =>
    make('tr', {}, make('th', { scope: 'row' }, name), make('td', {}, headers.get(name))),
  )

/** The stations as far as the request went; the current one answered. */
function way(reached) {
  const stations = STATIONS.map((name, index) => make('li', { className: index <= reached ? 'passed' : '' }, name))
  stations[reached].setAttribute('aria-current', 'step')
  return make('ol', { className: 'way', ariaLabel: 'How far the request went' }, ...stations)
}
