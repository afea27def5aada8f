import { contradicts, fail, unfit } from './fault.js'

// What the text says often stands in it as one character.
const TABLES = TABLE.words
  .split(' ')
  .reduce((text, word, i) => text.split(TABLE.marks[i]).join(word), TABLE.actions)
  .split('~')
const ACTIONS = TABLES[0]
/** The parameters of the query language. */
export const QUERY = TABLES[1]

// The tables are contract/actions.json as text (build/table.js tells the form). Look-ups are searches in the text, because
// the runtime may start afresh for each request and parsing would cost more than all the rest.

/** What follows a name on its line, from the space on, or undefined. */
export const lineOf = (lines, name) => {
  const start = name.includes(' ') ? -1 : lines.indexOf('\n' + name + ' ')
  if (start >= 0) return lines.slice(start + name.length + 1, lines.indexOf('\n', start + 1))
}

/** The names at the beginnings of lines, as a fault says them. */
export const namesOf = lines => 'one of' + lines.replace(/\n(\S*).*/g, ' $1')

const placeOf = (parameters, key) => parameters.indexOf(' ' + key + '=')

/** [type, default, condition, codes] of one parameter, or undefined. */
export const specOf = (parameters, key) => {
  const at = placeOf(parameters, key)
  if (at >= 0) return parameters.slice(at + key.length + 2, parameters.indexOf(' ', at + 1)).split('=')
}

const FORMS = { RRGGBB: /^[\dA-F]{6}$/i, 'x,y': /^\d{1,3},\d{1,3}$/, filename: /^[^\0-\x1f\x7f-\x9f]{1,200}$/ }

/** A value in its canonical spelling. The type is also what a fault says was expected; codes are the EC codes of OSS. */
export const readValue = (where, type, raw, codes) => {
  const range = type.split('..')
  const words = type.replace('@', TABLE.gravities)
  const word = raw === 'jpg' ? 'jpeg' : raw
  if (!type || (raw === 'auto' && type.endsWith(raw))) return raw
  if (range[1]) {
    const form = range[0].includes('.') ? /^\d(\.\d+)?$/ : /^-?\d{1,11}$/
    if (form.test(raw) && +raw >= +range[0] && +raw <= parseInt(range[1])) return +raw
  } else if (FORMS[type]) {
    if (FORMS[type].test(raw)) return raw.toUpperCase()
  } else if (type === 'base64url') {
    // Only the one spelling of valid UTF-8 comes back unchanged.
    if (raw && Buffer.from(Buffer.from(raw, type).toString()).toString(type) === raw) return raw
    fail(FAULT.BadRequest, where, type, raw)
  } else if (words.split('|').includes(word)) return word
  unfit(where, words, raw, TABLE.hasCodes && codes && codes.split(',')[raw === '0' ? 1 : 0])
}

/** {name, values, parameters} of one action, "resize.w_100"; its canonical `text` is for printAction. */
export const parseAction = text => {
  const parts = text.split('.')
  const name = parts.shift()
  const parameters = lineOf(ACTIONS, name) || unfit('action', namesOf(ACTIONS), name)
  const values = {}
  const isBare = parameters[1] === '='
  const oneWillDo = parameters.includes('=?')
  let found = 0
  parts.forEach(part => {
    const cut = isBare ? 0 : part.indexOf('_')
    const key = part.slice(0, cut)
    const spec = (isBare || (cut > 0 && !key.includes('='))) && specOf(parameters, key)
    if (!spec) unfit(name, 'some of' + parameters.replace(/=\S*/g, ''), part)
    const where = name + ' ' + key
    if (values[key] !== undefined) contradicts(where, 'it once')
    if ('!?'.includes(spec[1])) found++
    values[key] = readValue(where, spec[0], isBare ? part : part.slice(cut + 1), TABLE.hasCodes && spec[3])
  })
  if (found < (oneWillDo ? 1 : parameters.split('=!').length - 1)) {
    const needed = parameters.match(/\S*=[!?]/g).join(oneWillDo ? ' or ' : ' and ')
    fail(
      FAULT.MissingArgument,
      name,
      needed.replace(/=[!?]/g, ''),
      undefined,
      TABLE.hasCodes && TABLE.codesWithout[name],
    )
  }
  return { name, values, parameters }
}

/** Only answers have no parameters in the table. */
export const isAnswer = action => !action.parameters[1]

/** "resize.w_100", or "" when every value is its default, so that the action changes nothing. */
export const printAction = action => {
  const parameters = action.parameters
  let printed = ''
  Object.keys(action.values)
    .sort((a, b) => placeOf(parameters, a) - placeOf(parameters, b))
    .forEach(key => {
      const value = action.values[key]
      const spec = specOf(parameters, key)
      // Its condition: "1m_p,0w_" is what must, and must not, be printed before it.
      const isTold =
        value != spec[1] && (!spec[2] || spec[2].split(',').every(c => printed.includes('.' + c.slice(1)) == c[0]))
      if (isTold) printed += '.' + (key && key + '_') + value
    })
  return printed || isAnswer(action) ? action.name + printed : ''
}

/** The texts that are there, as a chain. */
export const joined = texts => texts.filter(text => text).join('/')

/** The chain of actions that are printed. */
export const chainOf = actions => joined(actions.map(action => action.text))
