import { fail } from './fail.js'
import { parameters } from './table.js'
import { readValue } from './value.js'

const NOT_OPTIONS = ['x-oss-process', 'exp', 'kid', 'sig']
const names = Object.keys(parameters).filter(name => !NOT_OPTIONS.includes(name))

/** Refuses what is no side of a picture. */
export const checkSide = (where, value) => readValue(where, parameters.height, value)

const refuseOthers = (given, name, companions) => {
  const others = Object.keys(given).filter(other => other !== name && !companions.includes(other))
  if (others.length > 0) fail(given[name] === 'original' ? `${name}=original` : name, `no ${others}`)
}

/** Refuses what the edge function refuses: options that mean nothing beside, or without, one another. */
const checkTogether = given => {
  const { width, height, fit = 'inside', dpr } = given
  const isBox = width && height
  if (given.format === 'original') refuseOthers(given, 'format', ['download'])
  if (given.preset) refuseOthers(given, 'preset', ['quality', 'format', 'download'])
  if (!isBox && !['inside', 'outside'].includes(fit)) fail(`fit=${fit}`, 'width and height')
  if (given.gravity && fit !== 'cover') fail('gravity', 'fit=cover')
  if (given.focal && (given.gravity || fit !== 'cover')) fail('focal', 'fit=cover, no gravity')
  if (given.background && fit !== 'contain') fail('background', 'fit=contain')
  if (isBox && width === 'auto') fail('width=auto', 'no height')
  for (const [name, side] of Object.entries({ width, height })) {
    const scaled = Math.round(side * dpr)
    if (scaled) checkSide(`${name} times dpr`, scaled)
  }
}

/** The options of a rendition as the parameters of a URL, [name, value], in the order of the language's table. */
export const readOptions = options => {
  const unknown = Object.keys(options).find(name => !names.includes(name))
  if (unknown !== undefined) fail('options', `some of ${names.join(' ')}`, unknown)
  const pairs = names
    .filter(name => options[name] !== undefined)
    .map(name => [name, readValue(name, parameters[name], options[name])])
  checkTogether(Object.fromEntries(pairs))
  return pairs
}
