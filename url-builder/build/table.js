import { readFileSync } from 'node:fs'
import { format } from 'prettier'

const contract = name =>
  JSON.parse(readFileSync(new URL(`../../common/contract/${name}.json`, import.meta.url), 'utf8'))
const config = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).prettier

/** What a parameter may be: one of range, decimal, values and type, and whether it may be auto. */
const ruleOf = ({ range, decimal, values, type, auto }, gravities) => {
  const allowed = range ? { range } : decimal ? { decimal } : { values: type === 'gravity' ? gravities : values }
  const rule = type && type !== 'gravity' ? { type } : allowed
  return auto ? { ...rule, auto } : rule
}

const actionOf = ({ kind, oneOf, parameters }, gravities) => {
  const rules = parameters.map(each => [each.name, { ...ruleOf(each, gravities), required: each.required }])
  return { answers: kind === 'answer' || undefined, oneOf, parameters: Object.fromEntries(rules) }
}

/** src/table.js: the language of contract/actions.json and the widths that the default policy lists. */
export const tableModule = () => {
  const { query, actions, gravities } = contract('actions')
  const parameters = Object.fromEntries(query.map(each => [each.name, ruleOf(each, gravities)]))
  const short = Object.fromEntries(query.filter(each => each.short).map(each => [each.short, each.name]))
  const chain = Object.fromEntries(actions.map(each => [each.name, actionOf(each, gravities)]))
  const text = `// Made by "npm run table" from common/contract.
/** The parameters of the query language, by their full names. */
export const parameters = ${JSON.stringify(parameters)}
/** Their full names by their short ones. */
export const fullNames = ${JSON.stringify(short)}
/** The actions of chains; a parameter named "" is a bare value. */
export const actions = ${JSON.stringify(chain)}
/** What anybody may ask for under the default policy, in pixels. */
export const listedWidths = ${JSON.stringify(contract('policy-defaults').widths)}
`
  return format(text, { ...config, parser: 'babel' })
}
