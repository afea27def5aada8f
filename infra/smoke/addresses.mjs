// node addresses.mjs <outputs.json: prints where a deployed stack is.
import { readFileSync } from 'node:fs'

const outputs = JSON.parse(readFileSync(0, 'utf8'))
const value = name => outputs[name].value
const lines = [
  ['CDN', value('cdn')],
  ['API', value('api')],
  ...Object.entries(value('uploads')).map(([region, bucket]) => ['uploads', `s3://${bucket}  (${region})`]),
  ['dashboard', value('dashboard')],
  ['GitHub role', value('deploy_role')],
]
console.log()
for (const [name, where] of lines) if (where) console.log(`${name.padEnd(12)} ${where}`)
console.log(
  `\nmake upload FILE=shoe.jpg puts a picture there${value('cdn') ? `; ${value('cdn')}/shoe.jpg?width=800 serves it` : ''}.`,
)
