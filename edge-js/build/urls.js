import { contract } from './contract.js'

const code = text => `\`${text}\``
const row = cells => `| ${cells.map(cell => String(cell).replaceAll('|', '\\|')).join(' | ')} |`
const table = (head, rows) => [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n')

const allowed = ({ range, decimal, values, type, auto }) => {
  const or = auto ? ', `auto`' : ''
  if (range) return `${range[0]} to ${range[1]}${or}`
  if (decimal) return `${decimal[0]} to ${decimal[1]}, with decimals${or}`
  if (values) return values.map(code).join(' ')
  return {
    color: 'RRGGBB',
    gravity: `a gravity${or}`,
    base64url: 'base64url',
    point: 'x,y',
    filename: 'text',
    text: 'text',
  }[type]
}

const conditions = ({ with: needed = [], unless = [] }) => {
  const written = [needed.length > 0 && `only with ${needed.map(code).join(' and ')}`]
  written.push(unless.length > 0 && `not beside ${unless.map(code).join(', ')}`)
  return written.filter(text => text).map(text => ` (${text})`)
}

const usual = ({ required, default: value }, oneOf = []) => {
  if (required) return 'required'
  return oneOf.length > 0 ? `one of ${oneOf.map(code).join(' ')} is required` : (value ?? '')
}

const parameterRow = (action, parameter) => [
  parameter.name ? code(parameter.name) : 'value',
  allowed(parameter),
  usual(parameter, action.oneOf?.includes(parameter.name) ? action.oneOf : []),
  [parameter.doc, ...conditions(parameter)].join(''),
]

const actionSection = action => {
  const extension = action.extension ? ' Not part of x-oss-process on OSS.' : ''
  const parameters = action.parameters.map(parameter => parameterRow(action, parameter))
  const listed = parameters.length > 0 ? `\n\n${table(['parameter', 'values', 'default', 'meaning'], parameters)}` : ''
  return `### ${code(action.name)}\n\n${action.doc}${extension}${listed}`
}

const queryRow = parameter => [
  code(parameter.name) + (parameter.short ? `, ${code(parameter.short)}` : ''),
  allowed(parameter),
  parameter.doc,
]

/** The page docs/urls.md, made from contract/actions.json and contract/faults.json. */
export const urlsPage = () => {
  const { actions, query, gravities } = contract('actions')
  const faults = contract('faults').map(fault => [code(fault.code), fault.status])
  return `<!-- Made by "npm run docs" in edge-js from common/contract. -->

# URLs

Three languages mean the same pictures. Whatever is asked for becomes one canonical path, which is the cache key and the key
that the picture is stored under.

| language | example |
| --- | --- |
| query | \`/gallery/photo.jpg?width=800&height=600&fit=cover&quality=70\` |
| path | \`/resize/800x600/gallery/photo.jpg\`, \`/resize/800x/gallery/photo.jpg\`, \`/resize/x600/gallery/photo.jpg\` |
| x-oss-process | \`/gallery/photo.jpg?x-oss-process=image/resize,w_800/quality,q_70\`, \`?x-oss-process=style/card\` |
| canonical | \`/gallery/photo.jpg/-/resize.w_800/quality.Q_80/format.webp\` |

Without a format the browser gets the best that its \`Accept\` header names. Nothing is enlarged unless asked. A parameter that
the query language does not know is ignored; an unknown action, or an unknown parameter of one, is a fault.

## Query

The path language takes all of these but \`width\`, \`height\` and \`preset\`.

${table(['parameter', 'values', 'meaning'], query.map(queryRow))}

A gravity is one of ${gravities.map(code).join(' ')}.

## Actions

A chain is \`action,parameter_value,.../action,...\` in x-oss-process, with \`.\` for \`,\` in a canonical path. Actions are done in
the order given, but for \`auto-orient\`, which comes first, and \`quality\`, \`interlace\` and \`format\`, of which the last one counts.

${actions.map(actionSection).join('\n\n')}

## Signatures

What the policy does not list needs \`exp\` (unix seconds), \`kid\` (the key's name) and \`sig\`: the HMAC-SHA256, in base64url
without padding, of \`path?parameters\`. The path and the values are decoded and encoded again, with all but
\`A-Z a-z 0-9 - . _ ~\` as \`%XX\` (slashes of the path stay); the parameters are those of the query language as written, \`exp\` and
\`kid\` among them and \`sig\` not, sorted and joined with \`&\`: \`/a.jpg?exp=4102444800&kid=k1&w=777\`.

## Faults

\`{"code", "message"}\` as JSON; the message says what was expected. Who asked in x-oss-process gets what a client of OSS reads:

\`\`\`xml
<?xml version="1.0" encoding="UTF-8"?><Error><Code>InvalidArgument</Code><Message>resize w: expected 1..16384, got "0"</Message><RequestId>...</RequestId><HostId>...</HostId><EC>0040-00000321</EC></Error>
\`\`\`

\`EC\` is there where OSS's code is known. A picture that is too large is \`ImageTooLarge\` (400) there, and an action that this
site lacks \`NotImplemented\`, as on OSS; every other code is that of the table.

${table(['code', 'status'], faults)}
`
}
