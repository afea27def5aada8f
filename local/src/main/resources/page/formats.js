// One URL asked for as three browsers would.

import { ACCEPTS, ask } from './ask.js'
import { busy, byId, bytes, faultBox, latest, make, milliseconds, picture, stamp } from './elements.js'

/** Asks for the source in all three ways and shows the answers as they come. */
export const showFormats = ({ path, alt }) => busy(byId('formats-again'), () => askAll(path, alt))

const askAll = latest(async (signal, path, alt) => {
  const url = `${path}?width=800`
  byId('formats-url').textContent = url
  const whole = await sourceBytes(path, signal)
  const answers = []
  for (const [place, kind] of ACCEPTS.entries()) {
    const answer = await ask(url, kind.accept, signal)
    const shown = answer.response.ok ? weighed(answer, whole, alt) : [await faultBox(answer)]
    if (signal.aborted) return
    byId('formats').children[place].replaceChildren(...heading(kind), ...shown)
    answers.push(answer)
  }
  drawBars(answers)
  byId('formats-status').textContent = answers.map(inWords).join('. ')
})

/** Each bar is as long as its picture is heavy; the heaviest fills the width. */
function drawBars(answers) {
  const heaviest = Math.max(...answers.map(answer => answer.body.size))
  for (const [place, { body }] of answers.entries()) {
    byId('formats').children[place].style.setProperty('--share', body.size / heaviest)
  }
}

const inWords = (answer, place) =>
  `${ACCEPTS[place].title}: ${typeOf(answer)}, ${bytes(answer.body.size)}, ${answer.word}`

const typeOf = answer => answer.response.headers.get('content-type')

/** The length of the unchanged source; 0 when it may not be asked for. */
async function sourceBytes(path, signal) {
  const original = await fetch(`${path}?format=original`, { method: 'HEAD', cache: 'no-store', signal })
  return original.ok ? Number(original.headers.get('content-length')) : 0
}

const heading = ({ title, accept }) => [make('h3', {}, title), make('code', {}, `Accept: ${accept}`)]

function weighed(answer, whole, alt) {
  const size = answer.body.size
  const share = whole ? `${((100 * size) / whole).toFixed(1)} % of the source, ${bytes(whole)}` : ''
  return [
    picture(answer, { className: 'shown', alt: `${alt}, as ${typeOf(answer)}` }),
    make('p', { className: 'weight' }, bytes(size), make('code', {}, typeOf(answer))),
    make('div', { className: 'bar' }),
    make('p', { className: 'soft' }, share),
    make('p', { className: 'fact' }, stamp(answer), milliseconds(answer.time)),
  ]
}
