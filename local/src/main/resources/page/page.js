// The page of the local CDN: the chosen picture, and what the sections show of it.

import { showAnswer } from './box.js'
import { byId } from './elements.js'
import { showFormats } from './formats.js'
import { askLanguages, listLanguages } from './languages.js'

const WIDTHS = [480, 640, 828, 1080, 1280, 1600]
const TRIES = 6

/** The source that is chosen on the strip. */
function chosen() {
  const { value, dataset } = document.querySelector('[name=picture]:checked')
  return { path: value, alt: dataset.alt }
}

function showChosen() {
  const { path, alt } = chosen()
  const print = byId('print')
  print.alt = alt
  print.ariaBusy = 'true'
  print.srcset = WIDTHS.map(width => `${path}?width=${width} ${width}w`).join(', ')
  print.src = `${path}?width=1280`
  listLanguages(path)
  showFormats(chosen())
}

/** A sample may not be drawn yet: asks for it again a few times, then takes it off the strip. */
function waitFor(thumbnail) {
  const source = thumbnail.getAttribute('src')
  const choice = thumbnail.parentElement.querySelector('input')
  let tries = 0
  const missing = () => {
    tries += 1
    if (tries > TRIES) thumbnail.parentElement.hidden = true
    // The CDN ignores parameters it does not know; the browser's cache does not, and it keeps the refusal.
    else setTimeout(() => (thumbnail.src = `${source}&try=${tries}`), 250 * 2 ** tries)
  }
  thumbnail.addEventListener('error', missing)
  thumbnail.addEventListener('load', () => {
    if (tries > 0 && choice.checked) showChosen()
  })
  if (thumbnail.complete && thumbnail.naturalWidth === 0) missing()
}

let pause
byId('strip').addEventListener('change', () => {
  clearTimeout(pause)
  pause = setTimeout(showChosen, 150)
})
byId('print').addEventListener('load', event => {
  event.target.ariaBusy = 'false'
  const { pathname, search } = new URL(event.target.currentSrc)
  byId('print-url').textContent = pathname + search
})
byId('formats-again').addEventListener('click', () => showFormats(chosen()))
byId('languages-again').addEventListener('click', askLanguages)
byId('box-form').addEventListener('submit', event => {
  event.preventDefault()
  showAnswer(byId('box-show'))
})
byId('tries').addEventListener('click', event => {
  if (event.target.tagName !== 'BUTTON') return
  byId('box').value = event.target.value
  showAnswer(event.target)
})

document.querySelectorAll('#strip img').forEach(waitFor)
showChosen()
