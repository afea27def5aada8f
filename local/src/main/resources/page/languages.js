// The same wish in the three languages of URLs, and the canonical path that they mean.

import { ACCEPTS, ask } from './ask.js'
import { busy, byId, bytes, latest, make, milliseconds, stamp } from './elements.js'

/** The wish stands between what comes before and after it. */
const spellings = path => [
  { title: 'Query', parts: [path, '?width=800&height=600', ''] },
  { title: 'Path', parts: ['', '/resize/800x600', path] },
  { title: 'x-oss-process', parts: [path, '?x-oss-process=image/resize,w_800,h_600', ''] },
]

/** Lists the URLs for this source. */
export function listLanguages(path) {
  byId('languages').replaceChildren(...spellings(path).map(row))
  byId('canonical').textContent = `${path}/-/resize.w_800.h_600/quality.Q_80/format.webp`
}

/** Asks for all that is listed, one after another. */
export const askLanguages = () => busy(byId('languages-again'), askListed)

function row({ title, parts: [before, wish, after] }) {
  const copy = make('button', { type: 'button', className: 'quiet', ariaLabel: `Copy the ${title} URL` }, 'Copy')
  const link = make('a', { href: before + wish + after }, make('code', {}, before, make('b', {}, wish), after))
  copy.addEventListener('click', () => copyUrl(copy, link))
  return make('li', {}, make('h3', {}, title), link, copy, make('p', { className: 'fact' }, 'not asked yet'))
}

/** Copies the whole URL; where the browser forbids that, its text is selected instead. */
async function copyUrl(button, link) {
  try {
    await navigator.clipboard.writeText(link.href)
    button.textContent = 'Copied'
  } catch {
    getSelection().selectAllChildren(link)
    button.textContent = 'Selected'
  }
  byId('languages-status').textContent = `${button.textContent}: ${link.href}`
  setTimeout(() => (button.textContent = 'Copy'), 2000)
}

const askListed = latest(async signal => {
  const words = []
  for (const item of [...byId('languages').children]) {
    const url = item.querySelector('a').getAttribute('href')
    const answer = await ask(url, ACCEPTS[1].accept, signal)
    const text = `${milliseconds(answer.time)} · ${bytes(answer.body.size)}`
    item.querySelector('.fact').replaceChildren(stamp(answer), text)
    words.push(`${item.querySelector('h3').textContent}: ${answer.word}, ${text}`)
  }
  byId('languages-status').textContent = words.join('. ')
})
