// The URLs of what is shown, in every language and as HTML, each to be copied.

import { ACCEPTS, ask } from './ask.js'
import { busy, byId, bytes, latest, make, milliseconds, stamp } from './elements.js'
import { spellings } from './spellings.js'

/** Lists the URLs of this state. */
export function listUrls(state) {
  byId('languages').replaceChildren(...spellings(state).map(row))
}

/** What every language means to the edge, once the CDN has told it; "" when it refused. */
export function showCanonical(path) {
  byId('canonical-row').hidden = !path
  byId('canonical').textContent = path
}

/** The HTML of what is shown; "" when nothing is. */
export function showMarkup(html) {
  byId('markup-row').hidden = !html
  byId('markup').textContent = html
}

/** Asks for all that is listed, one after another. */
export const askLanguages = () => busy(byId('languages-again'), askListed)

function row({ title, url, lacks }) {
  if (!url) return make('li', { className: 'lacks' }, make('h3', {}, title), make('p', {}, lacks))
  const copy = make('button', { type: 'button', className: 'quiet', ariaLabel: `Copy the ${title} URL` }, 'Copy')
  const link = make('a', { href: url }, make('code', {}, url))
  copy.addEventListener('click', () => copyText(copy, link.href, link))
  return make('li', {}, make('h3', {}, title), link, copy, make('p', { className: 'fact' }))
}

/** Copies a text; where the browser forbids that, the element that shows it is selected instead. */
export async function copyText(button, text, shown) {
  try {
    await navigator.clipboard.writeText(text)
    button.textContent = 'Copied'
  } catch {
    getSelection().selectAllChildren(shown)
    button.textContent = 'Selected'
  }
  byId('languages-status').textContent = `${button.textContent}: ${text}`
  setTimeout(() => (button.textContent = 'Copy'), 2000)
}

const askListed = latest(async signal => {
  const words = []
  for (const item of byId('languages').querySelectorAll('li:has(a)')) {
    const answer = await ask(item.querySelector('a').getAttribute('href'), ACCEPTS[0].accept, signal)
    const text = `${milliseconds(answer.time)} · ${bytes(answer.body.size)}`
    item.querySelector('.fact').replaceChildren(stamp(answer), text)
    words.push(`${item.querySelector('h3').textContent}: ${answer.word}, ${text}`)
  }
  byId('languages-status').textContent = words.join('. ')
})
