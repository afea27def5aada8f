// Every parameter of contract/actions.json at the ends of its range and beyond them.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contract } from '../build/contract.js'
import { faultOf } from '../build/fault-of.js'
import { edgeUnder, eventOf } from './edge-under.mjs'

const { actions, query, gravities } = contract('actions')
const everythingAllowed = { '/unlisted': 'allow' }
const outcome = answer => answer.uri ?? faultOf(answer).code

/** [goods, bads] of a parameter. */
const examples = ({ range, decimal, values, type }) => {
  if (range)
    return [range.map(String), [range[0] - 1, range[1] + 1, `${range[0]}.5`, 'x', '', `0x${range[1]}`].map(String)]
  if (decimal) return [decimal.map(String), [decimal[0] - 0.1, decimal[1] + 0.1, 'x', ''].map(String)]
  if (values) return [values, ['x', '', values[0].toUpperCase(), values.join('|')]]
  if (type === 'gravity') return [gravities, ['middle', 'NW', '', 'nw|north']]
  if (type === 'color')
    return [
      ['000000', 'ABCDEF'],
      ['ABCDE', 'ABCDEFA', 'GGGGGG', '', 'red'],
    ]
  if (type === 'base64url')
    return [
      ['SGVsbG8', '5Zu-', 'YWI_'],
      ['', 'a+b=', 'SGVs!', 'AAAAA', 'YQ==', 'YR', 'YWJ', 'wK8', '7aCA', '_w'],
    ]
  if (type === 'point')
    return [
      ['0,0', '100,100', '07,7'],
      ['', '1', '1,101', '1,2,3', '-1,1', '1, 1'],
    ]
  if (type === 'filename')
    return [
      ['a.jpg', 'a'.repeat(200)],
      ['', 'a\n', 'a'.repeat(201)],
    ]
  return [[], []]
}

const written = (name, value) => (name ? `${name}_${value}` : String(value))

/** The other parameters that an action cannot do without, or that this one means nothing without. */
const companions = (action, parameter) => {
  const isGiven = (action.oneOf ?? []).includes(parameter.name)
  const needed = action.parameters
    .filter(each => each.required && each !== parameter)
    .map(each => [each.name, each.range[0]])
  const oneOf =
    isGiven || !action.oneOf
      ? []
      : [[action.oneOf[0], examples(action.parameters.find(each => each.name === action.oneOf[0]))[0][0]]]
  const wanted = (parameter.with ?? [])
    .filter(key => !oneOf.some(([name]) => name === key))
    .map(key => {
      const [name, value] = key.split('_')
      return [name, value ?? (name === 'fill' ? 1 : 'SGVsbG8')]
    })
  return [...needed, ...oneOf, ...wanted]
}

const chainOf = (action, parameter, value) => {
  const all = [...companions(action, parameter), [parameter.name, value]]
  const placed = action.parameters.filter(each => all.some(([name]) => name === each.name))
  return [action.name, ...placed.map(each => written(each.name, all.find(([name]) => name === each.name)[1]))]
}

for (const action of actions) {
  for (const parameter of action.parameters) {
    const [goods, allBads] = examples(parameter)
    const bads = allBads.filter(value => parameter.name || !value.includes('.'))
    const name = `${action.name} ${parameter.name}`.trim()

    test(`${name} takes the whole of its range`, async () => {
      const handler = await edgeUnder(everythingAllowed)
      for (const value of goods) {
        const parts = chainOf(action, parameter, value)
        const answer = await handler(eventOf(`/a.jpg?x-oss-process=image/${parts.join(',')}`, { accept: 'image/webp' }))
        assert.ok(answer.uri, `${parts}: ${answer.body}`)
      }
    })

    test(`${name} takes nothing beyond it`, async () => {
      const handler = await edgeUnder(everythingAllowed)
      for (const value of bads) {
        const parts = chainOf(action, parameter, value)
        const answer = await handler(eventOf(`/a.jpg?x-oss-process=image/${encodeURIComponent(parts.join(','))}`))
        const fault = parameter.type === 'base64url' ? 'BadRequest' : 'InvalidArgument'
        assert.equal(outcome(answer), fault, `${parts}: ${answer.uri}`)
      }
    })

    if (parameter.default !== undefined)
      test(`${name} is left out at its default`, async () => {
        const handler = await edgeUnder(everythingAllowed)
        const chain = chainOf(action, parameter, parameter.default).join(',')
        const answer = await handler(eventOf(`/a.jpg?x-oss-process=image/${chain}/format,jpg`))
        const printed = answer.uri.split('/').find(part => part.startsWith(action.name)) ?? ''
        const isPrinted = parameter.name ? printed.includes(`.${parameter.name}_`) : printed !== ''
        assert.ok(!isPrinted, answer.uri)
      })
  }
}

for (const parameter of query.filter(each => !['preset', 'x-oss-process', 'exp', 'kid', 'sig'].includes(each.name))) {
  const [goods, bads] = examples(parameter)
  const beside =
    { fit: 'w=9&h=9', gravity: 'w=9&h=9&fit=cover', focal: 'w=9&h=9&fit=cover', background: 'w=9&h=9&fit=contain' }[
      parameter.name
    ] ?? ''

  for (const name of [parameter.name, parameter.short].filter(each => each)) {
    test(`?${name}= takes the whole of its range`, async () => {
      const handler = await edgeUnder(everythingAllowed)
      for (const value of parameter.auto ? [...goods, 'auto'] : goods) {
        const answer = await handler(eventOf(`/a.jpg?${beside}&${name}=${value}`))
        assert.ok(answer.uri, `${value}: ${answer.body}`)
      }
    })

    test(`?${name}= takes nothing beyond it`, async () => {
      const handler = await edgeUnder(everythingAllowed)
      for (const value of parameter.auto || parameter.type === 'filename' ? bads : [...bads, 'auto '])
        assert.equal(
          outcome(await handler(eventOf(`/a.jpg?${beside}&${name}=${encodeURIComponent(value)}`))),
          'InvalidArgument',
          value,
        )
    })
  }
}

test('the parts of the language that the sources name are those of the table', () => {
  const named = kind => actions.filter(action => action.kind === kind).map(action => action.name)
  const withoutParameters = actions.filter(action => action.parameters.length === 0 && action.kind !== 'nothing')
  assert.deepEqual(
    named('answer'),
    withoutParameters.map(action => action.name),
  )
  assert.deepEqual([...named('first'), ...named('encoder')], ['auto-orient', 'quality', 'interlace', 'format'])
  assert.deepEqual(named('nothing'), ['strip-metadata'])
  assert.deepEqual(query.find(each => each.name === 'flip').values, ['vertical', 'horizontal', 'both'])
  assert.deepEqual(query.find(each => each.name === 'fit').values, ['inside', 'outside', 'cover', 'contain', 'fill'])
})
