// node cost.mjs [--price-region us|india] [--regions 1|2] [--requests N --bytes N --hits PERCENT] [--most USD]
// Prints what 100,000 views cost, line by line; with --most it fails when that is more.
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { assumptions, bill, sum } from './model.mjs'

const refuse = message => {
  console.error(`make cost: ${message}`)
  process.exit(1)
}

const options = {
  'price-region': { type: 'string', default: 'us' },
  regions: { type: 'string', default: '1' },
  requests: { type: 'string' },
  bytes: { type: 'string' },
  hits: { type: 'string' },
  most: { type: 'string' },
}
const { values } = parseArgs({ options })
const tables = JSON.parse(readFileSync(new URL('prices.json', import.meta.url), 'utf8'))
const prices = tables.regions[values['price-region']]
if (!prices) refuse(`PRICES: expected one of ${Object.keys(tables.regions).join(' ')}, got "${values['price-region']}"`)

const given = { regions: Number(values.regions) }
if (values.requests) {
  const [requests, bytes, hits] = [values.requests, values.bytes, values.hits].map(Number)
  if (!(requests > 0)) refuse('nothing was measured: no request in the last 7 days')
  given.bytes = bytes / requests
  given.misses = 1 - hits / 100
  given.transforms = Math.min(assumptions.transforms, given.misses)
}
const { views, bytes, misses, transforms } = { ...assumptions, ...given }
const percent = share => `${Math.round(share * 1000) / 10} %`

console.log(
  `${views} views of ${Math.round(bytes)} bytes, ${percent(misses)} edge misses, ${percent(transforms)} transforms,` +
    ` ${given.regions === 2 ? 'two regions' : 'one region'}, prices of ${values['price-region']}` +
    ` (${values.requests ? 'measured in the last 7 days' : 'assumed'})\n`,
)
const lines = bill(prices, given)
for (const { what, quantity, unit, price, date, usd } of lines) {
  const amount = quantity < 10 ? quantity.toFixed(3) : String(Math.round(quantity))
  console.log(
    `${what.padEnd(32)} ${amount.padStart(8)} ${unit.padEnd(9)} x $${String(price).padEnd(13)} ${date.padEnd(10)} $${usd.toFixed(4)}`,
  )
}
const total = sum(lines)
console.log(`${'sum'.padEnd(79)}$${total.toFixed(4)}`)
if (values.most && total > Number(values.most)) refuse(`expected at most $${values.most}, got $${total.toFixed(4)}`)
