// The small things of which the page is made.

import { faultOf } from './ask.js'

export const byId = id => document.getElementById(id)

/** An element with these properties and children. */
export function make(tag, properties, ...children) {
  const element = Object.assign(document.createElement(tag), properties)
  element.append(...children)
  return element
}

export function bytes(count) {
  if (count < 1000) return `${count} B`
  return count < 1e6 ? `${(count / 1e3).toFixed(count < 1e4 ? 1 : 0)} kB` : `${(count / 1e6).toFixed(2)} MB`
}

export const milliseconds = time => `${time < 10 ? time.toFixed(1) : Math.round(time)} ms`

/** Who answered, in a word and a colour. */
export const stamp = answer => make('span', { className: `stamp ${answer.name}` }, answer.word)

export async function faultBox(answer) {
  const { code, message } = await faultOf(answer)
  return make('p', { className: 'fault' }, make('strong', {}, code), message)
}

/** Shows the bytes of an answer, and lets go of them once they are decoded. */
export function picture(answer, properties) {
  const url = URL.createObjectURL(answer.body)
  const image = make('img', { ...properties, src: url })
  const release = () => URL.revokeObjectURL(url)
  image.addEventListener('load', release)
  image.addEventListener('error', release)
  return image
}

/** Lets only the newest call of a function go on: one that is still under way is given up. */
export function latest(run) {
  let controller = new AbortController()
  return async (...values) => {
    controller.abort()
    controller = new AbortController()
    const { signal } = controller
    try {
      await run(signal, ...values)
    } catch (problem) {
      if (!signal.aborted) throw problem
    }
  }
}

/** Marks a button as busy until the work is done, and says so when the CDN does not answer at all. */
export async function busy(button, work) {
  button.setAttribute('aria-busy', 'true')
  try {
    await work()
    byId('trouble').textContent = ''
  } catch (problem) {
    byId('trouble').textContent = `The CDN does not answer: is it still running? (${problem.message})`
  } finally {
    button.removeAttribute('aria-busy')
  }
}
