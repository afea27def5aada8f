import { fileURLToPath } from 'node:url'
import { parse } from 'acorn'
import * as esbuild from 'esbuild'
import { contract } from './contract.js'
import { shorten } from './shorten.js'
import { tablesUnder } from './table.js'

const sourceOf = name => fileURLToPath(new URL(`../src/${name}.js`, import.meta.url))

const area = size => size.split('x').reduce((width, height) => width * height)
const ascending = numbers => [...new Set(numbers)].sort((a, b) => a - b)

/** Listed for everybody are also the qualities that a path without one gets, and those of the presets. */
const listedQualities = policy =>
  ascending([
    ...policy.qualities,
    ...Object.values(policy.formats).map(format => format.quality),
    ...Object.values(policy.presets).flatMap(chain =>
      [...chain.matchAll(/quality\.[Qq]_(\d+)/g)].map(match => +match[1]),
    ),
  ])

const mapValues = (object, change) =>
  Object.fromEntries(Object.entries(object).map(([name, value]) => [name, change(value)]))

/** A line for a preset: its name, what is done to the picture, and how it is written. */
const presetLine = ([name, chain]) => {
  const isEncoder = part => /^(quality|interlace|format)\./.test(part)
  const parts = chain.split('/')
  const steps = parts.filter(part => !isEncoder(part)).join('/')
  return `\n${name} ${steps} ${parts.filter(isEncoder).join('/')}`
}

const qualityOf = formats => ({
  ...mapValues(formats, format => format.quality),
  compat: formats.jpeg.quality,
})

/** What the sources mean by POLICY, TABLE and FAULT. */
const constants = (policy, withCodes) => {
  const values = {
    'POLICY.sizes': [...policy.sizes].sort((a, b) => area(a) - area(b)),
    'POLICY.widths': policy.widths,
    'POLICY.autoWidth': policy.autoWidth,
    'POLICY.qualities': listedQualities(policy),
    'POLICY.qualityOf': qualityOf(policy.formats),
    'POLICY.negotiated': Object.keys(policy.formats)
      .filter(name => name !== 'jpeg')
      .join(' '),
    'POLICY.written': [...Object.keys(policy.formats), 'png gif'].join(' '),
    'POLICY.unlisted': policy.unlisted,
    'POLICY.originals': policy.originals,
    'POLICY.presets': Object.entries(policy.presets).map(presetLine).join('') + '\n',
    'POLICY.oss.format': policy.oss.format,
    'TABLE.hasCodes': withCodes,
    'POLICY.hasReferers': policy.referers.length > 0,
    'POLICY.referers': policy.referers,
    'POLICY.limits.actions': policy.limits.actions,
    'POLICY.limits.path': policy.limits.path,
  }
  Object.entries(tablesUnder(policy, contract('actions'), withCodes)).forEach(
    ([name, table]) => (values[`TABLE.${name}`] = table),
  )
  contract('faults').forEach(fault => (values[`FAULT.${fault.code}`] = `${fault.status} ${fault.code}`))
  return mapValues(values, value => JSON.stringify(value))
}

/** Turns the bundle's module syntax into what CloudFront runs: one import on the first line, `handler` as a global. */
const asFunction = code => {
  const declarations = parse(code, { ecmaVersion: 2022, sourceType: 'module' }).body
  const text = node => code.slice(node.start, node.end)
  const exported = declarations.find(node => node.type === 'ExportNamedDeclaration').specifiers[0].local.name
  let imports = ''
  let functions = ''
  const variables = []
  declarations.forEach(node => {
    if (node.type === 'ImportDeclaration') {
      const name = node.specifiers[0].local.name
      if (node.source.value === 'cloudfront') imports += text(node).replace(/;?$/, ';\n')
      else variables.push(`${name}=require(${JSON.stringify(node.source.value)})`)
    } else if (node.type === 'FunctionDeclaration') {
      functions +=
        node.id.name === exported ? text(node).replace(`function ${exported}(`, 'function handler(') : text(node)
    } else if (node.type === 'VariableDeclaration') {
      variables.push(...node.declarations.map(text))
    } else if (node.type !== 'ExportNamedDeclaration') {
      throw new Error(`expected only declarations at the top, got ${text(node)}`)
    }
  })
  return `${imports}var ${variables.join(',')};${functions}\n`
}

// Syntax that the runtime lacks and esbuild can do without.
const lacking = {
  'for-of': false,
  destructuring: false,
  'default-argument': false,
  'array-spread': false,
  class: false,
  'optional-catch-binding': false,
}
const shared = {
  format: 'esm',
  minifySyntax: true,
  minifyWhitespace: true,
  target: 'es2017',
  charset: 'utf8',
  supported: lacking,
}

/**
 * A function (edge, which sees requests, or response) under a complete policy whose presets are in canonical spelling, as
 * text: {code, plain}, of which the plain one says the names that the code has in variables. Without EC codes, which OSS puts
 * beside some of its errors, the edge function is smaller.
 */
export const bundle = async (policy, name = 'edge', withCodes = true) => {
  const joined = await esbuild.build({
    ...shared,
    entryPoints: [sourceOf(name)],
    bundle: true,
    write: false,
    legalComments: 'none',
    external: ['cloudfront', 'crypto'],
    define: constants(policy, withCodes),
    mangleProps:
      /^(parameters|values|name|usualFormat|signed|isImage|isProcess|steps|state|key|chain|text|ossContext)$/,
  })
  const plain = joined.outputFiles[0].text
  const { code } = await esbuild.transform(shorten(plain), { ...shared, minifyIdentifiers: true })
  return { code: asFunction(code), plain: asFunction(plain) }
}
