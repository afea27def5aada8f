// contract/actions.json as the compact text that src/table.js searches: per action a line of "name parameter parameter ",
// each parameter "key=type=default=condition". A default "!" means required, "?" one of several that is; a condition lists
// what must (+) and must not (-) be printed before.

/** The types that a fault prints; "@" stands for the gravities. */
const typeOf = parameter => {
  const auto = parameter.auto ? '|auto' : ''
  if (parameter.range) return parameter.range.join('..') + auto
  if (parameter.decimal) return parameter.decimal.map(number => number.toFixed(1)).join('..') + auto
  if (parameter.values) return parameter.values.join('|')
  return { color: 'RRGGBB', base64url: 'base64url', gravity: '@', text: '' }[parameter.type]
}

const conditionOf = parameter =>
  [...(parameter.with ?? []).map(key => '+' + key), ...(parameter.unless ?? []).map(key => '-' + key)].join(',')

const wordOf = (parameter, oneOf) => {
  const usual = parameter.required ? '!' : oneOf.includes(parameter.name) ? '?' : (parameter.default ?? '')
  return `${parameter.name}=` + [typeOf(parameter), usual, conditionOf(parameter)].join('=').replace(/=+$/, '')
}

const parametersText = (parameters, oneOf = []) => ' ' + parameters.map(each => wordOf(each, oneOf) + ' ').join('')

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
  const formats = fitted(actions.find(action => action.name === 'format').parameters)[0].values
  return {
    actions:
      actions.map(action => `\n${action.name}${parametersText(fitted(action.parameters), action.oneOf)}`).join('') +
      '\n',
    query: parametersText(fitted(query)),
    gravities: gravities.join('|'),
    formats: formats.join('|'),
    short: Object.fromEntries(query.filter(each => each.short).map(each => [each.short, each.name])),
  }
}
