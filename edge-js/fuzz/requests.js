// Random requests in all three languages, made from contract/actions.json, and mutations of those of contract/requests.json.
import { contract } from '../build/contract.js'
import { eventOf } from '../build/event.js'

const { actions, query, gravities } = contract('actions')
const { rows } = contract('requests')

const keys = [
  'a.jpg',
  'b.png',
  'x',
  'a/b/c.gif',
  '图.avif',
  'ä b/%41+.png',
  "q(1)!'*.webp",
  'logo.svg',
  '%2e%2E/a',
  'a%00',
]
const texts = ['SGVsbG8', '5Zu-YWI_', 'd3F5LXplbmhlaQ', 'a_b-c9', 'YR', 'card', 'image/resize,w_400', '']
const accepts = [
  '',
  'image/webp',
  'image/avif,image/webp',
  '*/*;q=0.5',
  'image/avif;q=x',
  'image/avif;q=0,image/webp;q=0.1',
  ';;,,=',
]
const hints = [
  {},
  { 'sec-ch-dpr': '2' },
  { 'sec-ch-dpr': 'NaN', 'sec-ch-viewport-width': '1e999' },
  { 'sec-ch-dpr': '-1', 'sec-ch-width': '777' },
  { 'sec-ch-width': '\u0000'.repeat(2000) },
  { 'save-data': 'on', ect: '2g' },
  { ect: 'constructor', referer: '//' },
]

/** A function that makes the event of the next request, all of them from one seed's dice. */
export const requests = roll => {
  const pick = list => list[roll(list.length)]
  const often = (likely, rare) => (roll(12) ? likely : rare)
  const between = ([least, most]) => least + roll(most - least + 1)

  const number = (range, usual) =>
    pick([range[0], range[1], usual ?? between(range), between(range), often(between(range), range[1] + 1)])
  const value = ({ range, decimal, values, type, auto, default: usual }) => {
    if (range) return often('', roll(2) ? '0' : '') + number(range, usual)
    if (decimal) return pick([1, 1.5, 2, 'auto'])
    if (values) return often(pick(values), 'x')
    if (type === 'gravity') return pick(auto ? [...gravities, 'auto'] : gravities)
    if (type === 'color') return pick(['ff00aa', 'FFFFFF', '000000'])
    return pick(texts)
  }

  const action = () => {
    const { name, parameters, oneOf = [] } = pick(actions)
    const needed = oneOf.length > 0 && pick(oneOf)
    const isGiven = each => often(each.required || each.name === needed, false) || roll(4) === 0
    const given = parameters.filter(isGiven).map(each => (each.name ? `${each.name}_` : '') + value(each))
    return [name, ...given].join(',')
  }
  const chain = () => Array.from({ length: 1 + roll(4) }, action).join('/')
  const parameter = each => `${roll(2) ? (each.short ?? each.name) : each.name}=${value(each)}`
  const parameters = () => Array.from({ length: 1 + roll(3) }, () => parameter(pick(query))).join('&')
  const side = () => (roll(4) ? roll(900) : '')

  const languages = [
    () => `/${pick(keys)}?x-oss-process=image/${chain()}`,
    () => `/${pick(keys)}?x-oss-process=${encodeURIComponent(`image/${chain()}`)}`,
    () => `/${pick(keys)}?${parameters()}`,
    () => `/resize/${side()}x${side()}/${pick(keys)}?${parameters()}`,
    () => `/${pick(keys)}/-/${chain().replaceAll(',', '.')}`,
  ]

  const odd = () =>
    pick([String.fromCharCode(roll(0x300)), '%', '%2F', '/', '\ud800', '_', '-', '.', ',', '&', '=', '0', '\u0000'])
  const mutations = [
    (text, at) => text.slice(0, at) + odd() + text.slice(at),
    (text, at) => text.slice(0, at) + text.slice(at + 1 + roll(3)),
    (text, at) => text.slice(0, at) + text.slice(roll(text.length)),
    text => text.replace(/\d+/, () => pick(['0', '-1', '1', '016', '1e3', '99999999999999', roll(20000)])),
    text => `${text}&${text.split(/[?&]/).at(-1)}`,
  ]
  const mutated = text => '/' + pick(mutations)(text, 1 + roll(text.length)).slice(1)

  return () => {
    const row = pick(rows)
    const url = roll(4) ? pick(languages)() : row.url
    const headers = { accept: pick(accepts), ...pick(hints), ...often({}, row.headers) }
    return eventOf(roll(6) ? url : mutated(url), headers, often('GET', row.method))
  }
}
