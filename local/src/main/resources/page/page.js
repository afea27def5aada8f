// The page of the local CDN: the chosen picture, the playground, and what the sections show of them.

import { askLanguages, copyText, listUrls } from './addresses.js'
import { buildControls, showOptions } from './controls.js'
import { busy, byId } from './elements.js'
import { blurStrip, showFacts } from './facts.js'
import { showFormats } from './formats.js'
import { readPolicy } from './policy.js'
import { queryUrl } from './spellings.js'
import { showState } from './stage.js'
import { pressed, readState, typedState, writeState } from './state.js'
import { waitForSamples } from './strip.js'
import { pathOf } from './url-builder/encode.js'

const WIDTHS = [480, 640, 828, 1080, 1280, 1600]

let state = readState(location.search)
let policy
let source

/** The sample on the strip that has this key. */
const sampleOf = key => [...byId('strip').elements].find(choice => choice.value === `/${key}`)

const altOf = key => sampleOf(key)?.dataset.alt ?? key.replace(/^.*\//, '').replace(/\.\w+$/, '')

/** The encoded path of a key, "" when it can have none. */
function pathOr(key) {
  try {
    return pathOf(key)
  } catch {
    return ''
  }
}

/** Goes to another state; the page's address follows, and so the browser's way back. */
function go(next) {
  const address = writeState(next)
  if (address !== writeState(state)) history.pushState(null, '', address)
  state = next
  showAll()
}

const press = change => {
  const options = Object.entries(change).reduce(
    (made, [name, value]) => pressed(made, name, value, policy),
    state.options,
  )
  go({ ...state, options, exact: '' })
}

const take = options => press(options)

let pause
function showAll() {
  const whole = { ...state, policy }
  const path = pathOr(state.picture)
  byId('address').value = path || state.exact ? queryUrl(whole) : state.picture
  for (const choice of byId('strip').elements) choice.checked = choice.value === `/${state.picture}`
  showOptions(state, `${path}?width=256`)
  listUrls(path || state.exact ? whole : { ...whole, exact: state.picture })
  clearTimeout(pause)
  pause = setTimeout(() => {
    showState(whole, altOf(state.picture), take)
    if (path && path !== source) showSource(path)
  }, 120)
}

/** What depends on the picture alone. */
function showSource(path) {
  source = path
  const alt = altOf(state.picture)
  const print = byId('print')
  print.alt = alt
  print.ariaBusy = 'true'
  print.srcset = WIDTHS.map(width => `${path}?width=${width} ${width}w`).join(', ')
  print.src = `${path}?width=1280`
  showFacts(state.picture, print)
  showFormats({ path, alt })
}

byId('print').addEventListener('load', ({ target }) => {
  target.ariaBusy = 'false'
  const { pathname, search } = new URL(target.currentSrc)
  byId('print-url').textContent = pathname + search
})
byId('print').addEventListener('error', () => (byId('print-url').textContent = 'no picture'))
byId('strip').addEventListener('change', ({ target }) => {
  const { exp: _exp, kid: _kid, sig: _sig, ...options } = state.options
  go({ picture: target.value.slice(1), options, exact: '' })
})
byId('address-form').addEventListener('submit', event => {
  event.preventDefault()
  go(typedState(byId('address').value, state))
})
byId('tries').addEventListener('click', ({ target }) => target.value && go(typedState(target.value, state)))
byId('formats-again').addEventListener('click', () => showFormats({ path: source, alt: altOf(state.picture) }))
byId('languages-again').addEventListener('click', askLanguages)
for (const name of ['canonical', 'markup']) {
  const [shown, button] = [byId(name), byId(`${name}-copy`)]
  button.addEventListener('click', () => copyText(button, shown.textContent, shown))
}
addEventListener('popstate', () => {
  state = readState(location.search)
  showAll()
})

await busy(byId('stage'), async () => {
  policy = await readPolicy()
  buildControls(policy, press)
  showAll()
  blurStrip()
  waitForSamples(choice => {
    if (!choice.checked) return
    source = ''
    showAll()
  })
})
