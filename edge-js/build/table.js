// contract/actions.json as the compact text that src/table.js searches: per action a line of "name parameter parameter ",
// each parameter "key=type=default=condition". A default "!" means required, "?" one of several that is; a condition lists
// what must (1) and must not (0) be printed before; a last part the EC codes of other values, when they are wanted. An action that is always left out has "-"
// in place of parameters. A line "~" parts the actions from the parameters of the query.

/** The types that a fault prints; "@" stands for the gravities. */
const typeOf = parameter => {
  const auto = parameter.auto ? '|auto' : ''
  if (parameter.range) return parameter.range.join('..') + auto
  if (parameter.decimal) return parameter.decimal.map(number => number.toFixed(1)).join('..') + auto
  if (parameter.values) return parameter.values.join('|')
  return { color: 'RRGGBB', base64url: 'base64url', gravity: '@' + auto, point: 'x,y', filename: 'filename', text: '' }[
    parameter.type
  ]
}

/** What parameters look like when they are printed, as far as it is known: "w_", "m_lfit", "m_fill", "g_north". */
const spellings = parameters =>
  parameters.flatMap(({ name, values, words = values ?? [''] }) => words.map(word => `${name}_${word}`))

/** The shortest beginning of a printed parameter that none of the others has. */
const shortest = (key, parameters) => {
  const all = spellings(parameters)
  const whole = all.find(spelling => spelling === key || spelling === `${key}_`)
  const isUnique = start => all.every(spelling => spelling === whole || !spelling.startsWith(start))
  return whole.slice(0, [...whole].findIndex((_, last) => isUnique(whole.slice(0, last + 1))) + 1)
}

const conditionOf = (parameter, parameters) => {
  const signed = (sign, keys = []) => keys.map(key => sign + shortest(key, parameters))
  return [...signed('1', parameter.with), ...signed('0', parameter.unless)].join(',')
}

const wordOf = (parameter, oneOf, parameters) => {
  const usual = parameter.required ? '!' : oneOf.includes(parameter.name) ? '?' : (parameter.default ?? '')
  return (
    `${parameter.name}=` +
    [typeOf(parameter), usual, conditionOf(parameter, parameters), (parameter.ec ?? []).join()]
      .join('=')
      .replace(/=+$/, '')
  )
}

const parametersText = (parameters, oneOf = []) =>
  ' ' + parameters.map(parameter => wordOf(parameter, oneOf, parameters) + ' ').join('')

const within = (limits, parameter) => {
  const isSide = parameter.range?.[1] === 16384 && ['w', 'h', 'l', 's', 'width', 'height'].includes(parameter.name)
  return isSide ? { ...parameter, range: [parameter.range[0], limits.side] } : parameter
}

const written = (formats, parameter) =>
  parameter.values?.includes('compat')
    ? {
        ...parameter,
        values: parameter.values.filter(value => formats[value] || !['avif', 'webp', 'jpeg'].includes(value)),
      }
    : parameter

const longest = 24

/** How often each word of a text stands in it, of those that stand there at least twice. */
const repeated = text => {
  const times = new Map()
  for (let length = 3; length <= longest; length++)
    for (let start = 0; start + length <= text.length; start++) {
      const word = text.slice(start, start + length)
      times.set(word, (times.get(word) ?? 0) + 1)
    }
  return [...times].filter(([word, count]) => count > 1 && !/[\s~]/.test(word))
}

/** The word of which one character in its place saves most in a text. */
const mostSaving = text => {
  const saved = ([word, count]) => count * (word.length - 1) - word.length - 2
  return repeated(text).reduce((most, one) => (saved(one) > saved(most) ? one : most))[0]
}

// More of them save little, and each costs time when the function starts.
const marks = [...'#$%&']

/** {text, words, marks}: the text with a mark in place of each of the words, which are to be put back in this order. */
const compressed = text => {
  const words = marks.map(mark => {
    const word = mostSaving(text)
    text = text.split(word).join(mark)
    return word
  })
  return { actions: text, words: words.reverse().join(' '), marks: [...marks].reverse().join('') }
}

/** The tables under a policy, of whose formats and sides alone they know; with or without the EC codes of OSS. */
export const tablesUnder = (policy, { actions, query, gravities }, withCodes = true) => {
  const known = parameter => (parameter.type === 'gravity' ? { ...parameter, words: gravities } : parameter)
  const fitted = parameters =>
    parameters
      .map(parameter => known(written(policy.formats, within(policy.limits, parameter))))
      .map(parameter => (withCodes ? parameter : { ...parameter, ec: undefined }))
  const lines = actions.map(
    ({ name, kind, parameters, oneOf }) =>
      `\n${name}${kind === 'nothing' ? ' - ' : parametersText(fitted(parameters), oneOf)}`,
  )
  const queryText = parametersText(fitted(query).map(each => ({ ...each, name: each.short ?? each.name })))
  return {
    ...compressed(lines.join('') + '\n~' + queryText),
    gravities: gravities.join('|'),
    codesWithout: Object.fromEntries(actions.filter(each => each.ecWithout).map(each => [each.name, each.ecWithout])),
    short: Object.fromEntries(query.filter(each => each.short).map(each => [each.name, each.short])),
  }
}
