import { base64url } from './encode.js'
import { fail } from './fail.js'

const isWithin = ([least, most], value) => value >= least && value <= most

/** What a value may be, as messages say it. */
export const expected = ({ range, decimal, values, type, auto }) => {
  const bounds = range ?? decimal?.map(bound => bound.toFixed(1))
  const allowed =
    bounds?.join('..') ?? values?.join('|') ?? { color: 'RRGGBB', point: 'x,y', filename: 'filename' }[type] ?? 'text'
  return auto ? `${allowed}|auto` : allowed
}

/** A value as it is written in a URL; `where` is what a message calls it. */
export const readValue = (where, rule, value) => {
  const { range, decimal, values, type, auto } = rule
  const refuse = () => fail(where, expected(rule), value)
  if (auto && value === 'auto') return value
  if (range) return Number.isInteger(value) && isWithin(range, value) ? String(value) : refuse()
  if (decimal) return typeof value === 'number' && isWithin(decimal, value) ? String(value) : refuse()
  const text = typeof value === 'boolean' ? String(value) : value
  if (typeof text !== 'string') return refuse()
  if (values) return values.includes(text === 'jpg' ? 'jpeg' : text) ? text.replace(/^jpg$/, 'jpeg') : refuse()
  if (type === 'color') return /^[\dA-Fa-f]{6}$/.test(text) ? text.toUpperCase() : refuse()
  if (type === 'point') return /^(\d\d?|100),(\d\d?|100)$/.test(text) ? text : refuse()
  if (type === 'filename') return /^[^\0-\x1f\x7f-\x9f]{1,200}$/.test(text) ? text : refuse()
  if (text === '') return refuse()
  return type === 'base64url' ? base64url(new TextEncoder().encode(text)) : text
}
