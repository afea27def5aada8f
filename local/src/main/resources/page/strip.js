// The samples on the strip, which may not be drawn yet.

import { byId } from './elements.js'

const TRIES = 6

/** Asks again for each sample that is missing, then takes it off the strip; `came` is told the choice of one that came late. */
export const waitForSamples = came =>
  byId('strip')
    .querySelectorAll('img')
    .forEach(thumbnail => waitFor(thumbnail, came))

function waitFor(thumbnail, came) {
  const source = thumbnail.getAttribute('src')
  let tries = 0
  const missing = () => {
    tries += 1
    if (tries > TRIES) thumbnail.parentElement.hidden = true
    // The CDN ignores parameters it does not know; the browser's cache does not, and it keeps the refusal.
    else setTimeout(() => (thumbnail.src = `${source}&try=${tries}`), 250 * 2 ** tries)
  }
  thumbnail.addEventListener('error', missing)
  thumbnail.addEventListener('load', () => {
    if (tries > 0) came(thumbnail.parentElement.querySelector('input'))
  })
  if (thumbnail.complete && thumbnail.naturalWidth === 0) missing()
}
