// What is asked for: a picture and its options, or a path exactly as it was typed. It stands in the page's own address.

import { fullNames, parameters } from './url-builder/table.js'

const SIGNATURE = ['exp', 'kid', 'sig']
const NAMES = Object.keys(parameters).filter(name => name !== 'x-oss-process')
const BESIDE_PRESET = ['preset', 'quality', 'format']
const NEEDS_BOX = ['cover', 'contain', 'fill']
const USUAL = { picture: 'samples/lake.jpg', options: { width: '640' }, exact: '' }

const without = (options, names) =>
  Object.fromEntries(Object.entries(options).filter(([name]) => !names.includes(name)))

/** The options that a query names, by their full names and in the order of the language. */
function optionsOf(query) {
  const given = Object.fromEntries([...query].map(([name, value]) => [fullNames[name] ?? name, value]))
  return Object.fromEntries(NAMES.filter(name => given[name]).map(name => [name, given[name]]))
}

/** From the query of the page's address. */
export function readState(search) {
  const query = new URLSearchParams(search)
  if (query.get('url')) return { picture: query.get('picture') || USUAL.picture, options: {}, exact: query.get('url') }
  return query.get('picture') ? { picture: query.get('picture'), options: optionsOf(query), exact: '' } : USUAL
}

/** As the query of the page's address. */
export function writeState({ picture, options, exact }) {
  const query = new URLSearchParams({ picture, ...(exact ? { url: exact } : options) })
  return `?${query}`.replaceAll('%2F', '/')
}

/** From a key, a path or a whole URL of this CDN; another language than the query stays as it was typed. */
export function typedState(text, { picture }) {
  const typed = text.trim().replace(location.origin + '/', '/')
  if (!typed.startsWith('/')) return { picture: typed, options: {}, exact: '' }
  const [path, query = ''] = typed.split(/\?(.*)/s)
  const isOther = /^\/(\/|resize\/)|\/-\//.test(path) || new URLSearchParams(query).has('x-oss-process')
  const key = decoded(path.slice(1))
  if (isOther || !key) return { picture, options: {}, exact: typed }
  return { picture: key, options: optionsOf(new URLSearchParams(query)), exact: '' }
}

function decoded(path) {
  try {
    return decodeURIComponent(path)
  } catch {
    return ''
  }
}

/** The options after one was pressed ("" takes it away): what it cannot stand beside goes, what it needs comes. */
export function pressed(options, name, value, policy) {
  let next = without({ ...options, [name]: value }, value ? SIGNATURE : [...SIGNATURE, name])
  if (name === 'preset' && value)
    next = optionsOf(Object.entries(next).filter(([each]) => BESIDE_PRESET.includes(each)))
  if (!BESIDE_PRESET.includes(name)) next = without(next, ['preset'])
  if (name === 'gravity') next = without(next, ['focal'])
  if (name === 'focal') next = without(next, ['gravity'])
  if (NEEDS_BOX.includes(next.fit) && !(next.width && next.height)) {
    next = name === 'fit' ? { ...next, ...usualBox(next, policy) } : without(next, ['fit'])
  }
  if (next.fit !== 'cover') next = without(next, ['gravity', 'focal'])
  if (next.fit !== 'contain') next = without(next, ['background'])
  return optionsOf(Object.entries(next))
}

/** The listed box that comes nearest to the side that is there. */
function usualBox({ width, height }, { boxes }) {
  const distance = box => Math.abs((width || height || 800) - (width ? box.width : box.height))
  const { width: w, height: h } = [...boxes].sort((a, b) => distance(a) - distance(b))[0] ?? { width: 400, height: 400 }
  return { width: String(w), height: String(h) }
}
