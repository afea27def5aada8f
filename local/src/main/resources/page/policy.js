// What this CDN's policy lists, and what it would give instead of what was refused.

import { ask } from './ask.js'

const PLAIN_TURNS = ['0', '90', '180', '270', '360']
const UNLISTED = ['SignatureRequired', 'NotListed']

/** The policy in force: {boxes, widths, qualities, presets}; a field that it leaves out has its default. */
export async function readPolicy() {
  const files = ['/-/page/policy-defaults.json', '/-/page/policy.json']
  const [usual, given] = await Promise.all(files.map(async path => JSON.parse(await (await ask(path)).body.text())))
  const policy = { ...usual, ...given }
  const boxes = policy.sizes.map(size => {
    const [width, height] = size.split('x').map(Number)
    return { width, height }
  })
  return { ...policy, boxes }
}

const nearest = (list, wanted) => [...list].sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted))[0]

/** What may be asked for instead: [{label, options}], or nothing when it was refused for another reason. */
export function offers(code, options, policy) {
  if (!UNLISTED.includes(code)) return []
  const { width, height, dpr = 1, quality, rotate, blur, background, focal, enlarge } = options
  const found = []
  const offer = (label, change) => found.push({ label, options: { ...options, ...change } })
  if (width && height) offerBox(offer, width * dpr, height * dpr, policy)
  else if (width || height) offerSide(offer, width ? 'width' : 'height', (width || height) * dpr, policy)
  if (quality && !policy.qualities.includes(Number(quality))) {
    const listed = nearest(policy.qualities, quality)
    if (listed) offer(`Take quality ${listed}`, { quality: String(listed) })
  }
  if (blur) offer('Leave the blur out', { blur: '' })
  if (rotate && !PLAIN_TURNS.includes(rotate)) offer('Leave the turn out', { rotate: '' })
  if (focal) offer('Keep the middle', { focal: '' })
  if (enlarge === 'true') offer('Do not enlarge', { enlarge: '' })
  if (background && background !== 'FFFFFF') offer('Take a white ground', { background: '' })
  return found
}

function offerSide(offer, name, side, { widths }) {
  const listed = nearest(widths, side)
  if (listed && listed !== side) offer(`Take ${name} ${listed}`, { [name]: String(listed), dpr: '' })
}

function offerBox(offer, width, height, { boxes }) {
  const distance = box => Math.abs(box.width - width) + Math.abs(box.height - height)
  const [box] = [...boxes].sort((a, b) => distance(a) - distance(b))
  if (!box || distance(box) === 0) return
  offer(`Take ${box.width} × ${box.height}`, { width: String(box.width), height: String(box.height), dpr: '' })
}
