// contract/actions.json as the compact text that src/table.js searches: per action a line of "name parameter parameter ",
// each parameter "key=type=default=condition". A default "!" means required, "?" one of several that is; a condition lists
// what must (+) and must not (-) be printed before. An action that is always left out has "-"
// in place of parameters. "#" stands for the end of the most frequent range.

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

/** What parameters look like when they are printed, as far as it is known: "w_", "m_lfit", "m_fill". */
const spellings = parameters =>
  parameters.flatMap(({ name, values }) => (values ? values.map(value => `${name}_${value}`) : [`${name}_`]))

/** The shortest beginning of a printed parameter that none of the others has. */
const shortest = (key, parameters) => {
  const all = spellings(parameters)
  const whole = all.find(spelling => spelling === key || spelling === `${key}_`)
  const isUnique = start => all.every(spelling => spelling === whole || !spelling.startsWith(start))
  return whole.slice(0, [...whole].findIndex((_, last) => isUnique(whole.slice(0, last + 1))) + 1)
}

const conditionOf = (parameter, parameters) => {
  const signed = (sign, keys = []) => keys.map(key => sign + shortest(key, parameters))
  return [...signed('+', parameter.with), ...signed('-', parameter.unless)].join(',')
}

const wordOf = (parameter, oneOf, parameters) => {
  const usual = parameter.required ? '!' : oneOf.includes(parameter.name) ? '?' : (parameter.default ?? '')
  return (
    `${parameter.name}=` + [typeOf(parameter), usual, conditionOf(parameter, parameters)].join('=').replace(/=+$/, '')
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

/** The tables under a policy: its formats and its largest side are the only ones that they know. */
export const tablesUnder = (policy, { actions, query, gravities }) => {
  const fitted = parameters => parameters.map(parameter => written(policy.formats, within(policy.limits, parameter)))
  const lines = actions.map(
    ({ name, kind, parameters, oneOf }) =>
      `\n${name}${kind === 'nothing' ? ' - ' : parametersText(fitted(parameters), oneOf)}`,
  )
  const most = `..${policy.limits.side}`
  return {
    actions: lines.join('').split(most).join('#') + '\n',
    most,
    query: parametersText(fitted(query).map(each => ({ ...each, name: each.short ?? each.name }))),
    gravities: gravities.join('|'),
    short: Object.fromEntries(query.filter(each => each.short).map(each => [each.name, each.short])),
  }
}
