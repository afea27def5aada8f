// What a minifier leaves long: names of methods and texts that a file repeats. Each becomes a variable where that is shorter.
import { parse } from 'acorn'
import { fullAncestor } from 'acorn-walk'

const isKey = (node, parent) => parent?.type === 'Property' && parent.key === node

/** A text that a variable could stand for, as {text, start, end, isMember}, or undefined. */
const placeOf = (node, parent) => {
  const { type, value, start, end } = node
  if (type === 'MemberExpression' && !node.computed)
    return { text: node.property.name, start: node.property.start - 1, end, isMember: true }
  const isText = type === 'Literal' && typeof value === 'string'
  if (isText && !isKey(node, parent) && !/^(Import|Export)/.test(parent.type)) return { text: value, start, end }
}

/** Bytes that a variable saves at one place: `.text` becomes `[vv]`, and `"text"` becomes `vv`. */
const saving = ({ text, isMember }) => (isMember ? text.length - 3 : JSON.stringify(text).length - 2)

const declaring = text => `vv=${JSON.stringify(text)},`.length

/** The same code with a variable for each text and each property's name that stands there often enough. */
export const shorten = code => {
  const tree = parse(code, { ecmaVersion: 2022, sourceType: 'module' })
  const places = new Map()
  fullAncestor(tree, (node, _, ancestors) => {
    const place = placeOf(node, ancestors.at(-2))
    if (place) places.set(`${place.start} ${place.end}`, place)
  })
  const saved = {}
  places.forEach(place => (saved[place.text] = (saved[place.text] ?? 0) + saving(place)))
  const texts = Object.keys(saved).filter(text => saved[text] > declaring(text))
  const variable = text => `$text${texts.indexOf(text)}`
  const edits = [...places.values()].filter(({ text }) => texts.includes(text)).sort((a, b) => b.start - a.start)
  const shortened = edits.reduce(
    (all, { text, start, end, isMember }) =>
      all.slice(0, start) + (isMember ? `[${variable(text)}]` : ` ${variable(text)} `) + all.slice(end),
    code,
  )
  return texts.map(text => `var ${variable(text)}=${JSON.stringify(text)};`).join('') + shortened
}
