// node licences.mjs bom.json...: prints what the lists hold, one library a line with its licence. Fails when one names none.
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'

const licenceOf = ({ licenses = [] }) =>
  licenses
    .map(({ license, expression }) => expression ?? license.id ?? license.name)
    .filter(Boolean)
    .join(' OR ')

let unknown = 0
for (const file of process.argv.slice(2)) {
  const { components = [] } = JSON.parse(readFileSync(file, 'utf8'))
  const libraries = components.filter(it => it.scope !== 'excluded' && it.group !== 'dev.pixedge')
  console.log(`${basename(file, '.json')}: ${libraries.length === 0 ? 'nothing but Pixedge itself' : libraries.length}`)
  for (const library of libraries) {
    const licence = licenceOf(library)
    if (!licence) unknown++
    const name = [library.group, library.name].filter(Boolean).join('/')
    console.log(`  ${name} ${library.version}  ${licence || 'NO LICENCE NAMED'}`)
  }
}
if (unknown > 0) {
  console.error(`sbom: expected each library to name its licence, ${unknown} do not`)
  process.exit(1)
}
