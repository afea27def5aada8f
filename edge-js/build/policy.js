// policy.json, checked as a whole: every mistake at once, with its JSON pointer and what was expected there. The rules, and
// the rows that hold the Java reader to the same ones: contract/policies.json.
import { canonicalPresets } from './presets.js'

const escape = key => String(key).replaceAll('~', '~0').replaceAll('/', '~1')
const isObject = value => typeof value === 'object' && value !== null && !Array.isArray(value)
const isWhole = (value, least, most) => Number.isInteger(value) && value >= least && value <= most

const largest = 16_384
const formatNames = ['avif', 'webp', 'jpeg']
const hostName = /^[a-z0-9-]+(\.[a-z0-9-]+)*$/
const presetName = /^[\w.-]{1,63}$/

const limitRanges = {
  actions: [1, 50],
  path: [64, 1000],
  sourceBytes: [1, 2_000_000_000],
  sourcePixels: [1, 1_000_000_000],
  side: [1, largest],
}
const cacheRanges = { browser: [0, 31_536_000], edge: [0, 31_536_000] }
const choices = {
  unlisted: ['refuse', 'signed', 'snap', 'allow'],
  originals: ['allow', 'signed', 'refuse'],
  damaged: ['refuse', 'show'],
}

/** Collects mistakes: each method notes what is wrong with a value at a place and says whether it was good. */
class Findings {
  mistakes = []

  expect(isGood, place, expected) {
    if (!isGood) this.mistakes.push({ place, expected })
    return isGood
  }

  object(value, place, knownFields) {
    if (!this.expect(isObject(value), place, 'an object')) return false
    Object.keys(value)
      .filter(key => !knownFields.includes(key))
      .forEach(key => this.expect(false, `${place}/${escape(key)}`, `one of the fields ${knownFields.join(', ')}`))
    return true
  }

  wholeNumbers(values, ranges, place) {
    if (!this.object(values, place, Object.keys(ranges))) return
    Object.entries(ranges).forEach(([key, [least, most]]) =>
      this.expect(isWhole(values[key], least, most), `${place}/${key}`, `a whole number from ${least} to ${most}`),
    )
  }

  oneOf(value, words, place) {
    this.expect(words.includes(value), place, `one of ${words.join(', ')}`)
  }

  /** A list without entries that stand there twice. */
  list(values, place, isGood, expected) {
    if (!this.expect(Array.isArray(values), place, 'a list')) return
    values.forEach((value, index) => {
      const isFirst = values.indexOf(value) === index
      this.expect(isGood(value) && isFirst, `${place}/${index}`, isFirst ? expected : 'each entry once')
    })
  }

  /** A list of whole numbers, each larger than the one before. */
  ladder(values, place, most) {
    if (!this.expect(Array.isArray(values), place, 'a list')) return
    let before = 0
    values.forEach((value, index) => {
      const isNumber = isWhole(value, 1, most)
      const isLarger = isNumber && value > before
      this.expect(isLarger, `${place}/${index}`, `a whole number from 1 to ${most}, larger than the one before`)
      if (isNumber) before = value
    })
  }
}

const withDefaults = (given, usual) => (isObject(given) ? { ...usual, ...given } : given)

/** The policy with the defaults of what it leaves out. */
const completed = (given, usual) => {
  const policy = { ...usual, ...given }
  ;['oss', 'cache', 'limits'].forEach(field => (policy[field] = withDefaults(policy[field], usual[field])))
  const presets = isObject(policy.presets) ? Object.keys(policy.presets) : []
  policy.ingest = withDefaults(given.ingest ?? {}, { ...usual.ingest, prewarm: presets })
  if (isObject(policy.formats)) {
    policy.formats = Object.fromEntries(
      Object.entries(policy.formats).map(([name, format]) => [name, withDefaults(format, usual.formats[name] ?? {})]),
    )
  }
  return policy
}

const isSize = (text, side) => {
  const match = typeof text === 'string' && /^([1-9]\d{0,4})x([1-9]\d{0,4})$/.exec(text)
  return match && match[1] <= side && match[2] <= side
}

const checkListed = (findings, policy, side) => {
  findings.list(policy.sizes, '/sizes', size => isSize(size, side), `a size like 800x600 with sides up to ${side}`)
  findings.ladder(policy.widths, '/widths', side)
  findings.ladder(policy.qualities, '/qualities', 100)
  if (!Array.isArray(policy.widths)) return
  if (findings.expect(policy.widths.length > 0, '/widths', 'at least one width'))
    findings.expect(policy.widths.includes(policy.autoWidth), '/autoWidth', 'one of widths')
}

const checkFormats = (findings, formats) => {
  if (!findings.object(formats, '/formats', formatNames)) return
  findings.expect(formats.jpeg !== undefined, '/formats/jpeg', 'an object: JPEG is what every browser can show')
  formatNames
    .filter(name => formats[name] !== undefined)
    .forEach(name => {
      const ranges = { quality: [1, 100], ...(name === 'avif' && { pixels: [1, 1_000_000_000] }) }
      findings.wholeNumbers(formats[name], ranges, `/formats/${name}`)
    })
}

const checkIngest = (findings, ingest, presets) => {
  if (!findings.object(ingest, '/ingest', ['prewarm', 'gps', 'copyright'])) return
  ;['gps', 'copyright'].forEach(key =>
    findings.expect(typeof ingest[key] === 'boolean', `/ingest/${key}`, 'true or false'),
  )
  const isPreset = name => !isObject(presets) || Object.hasOwn(presets, name)
  findings.list(ingest.prewarm, '/ingest/prewarm', isPreset, 'the name of a preset')
}

const checkPresets = async (findings, policy, usual) => {
  if (!findings.expect(isObject(policy.presets), '/presets', 'an object')) return {}
  const isGood = place => !findings.mistakes.some(mistake => mistake.place.startsWith(place))
  const limits = isGood('/limits') ? policy.limits : usual.limits
  const formats = isGood('/formats') ? policy.formats : usual.formats
  const named = Object.entries(policy.presets).filter(([name, chain]) => {
    const place = `/presets/${escape(name)}`
    if (!findings.expect(presetName.test(name), place, 'a name of 1 to 63 of A-Z a-z 0-9 _ . -')) return false
    return findings.expect(typeof chain === 'string', place, 'a chain like resize.w_400/quality.Q_75')
  })
  const presets = await canonicalPresets(Object.fromEntries(named), { ...usual, limits, formats })
  Object.entries(presets).forEach(([name, { fault }]) => findings.expect(!fault, `/presets/${escape(name)}`, fault))
  return Object.fromEntries(Object.entries(presets).map(([name, { chain }]) => [name, chain]))
}

/**
 * {policy, mistakes}: what was given, with the defaults of what it leaves out and presets in canonical spelling; and all
 * mistakes as {place, expected}, of which a good policy has none.
 */
export const readPolicy = async (given, usual) => {
  const findings = new Findings()
  if (!findings.object(given, '', Object.keys(usual))) return { policy: usual, mistakes: findings.mistakes }
  const policy = completed(given, usual)
  findings.wholeNumbers(policy.limits, limitRanges, '/limits')
  findings.wholeNumbers(policy.cache, cacheRanges, '/cache')
  Object.entries(choices).forEach(([field, words]) => findings.oneOf(policy[field], words, `/${field}`))
  if (findings.object(policy.oss, '/oss', ['format']))
    findings.oneOf(policy.oss.format, ['negotiate', 'source'], '/oss/format')
  checkListed(findings, policy, isWhole(policy.limits?.side, 1, largest) ? policy.limits.side : largest)
  checkFormats(findings, policy.formats)
  checkIngest(findings, policy.ingest, policy.presets)
  findings.list(
    policy.referers,
    '/referers',
    name => typeof name === 'string' && hostName.test(name),
    'a host name like example.com',
  )
  policy.presets = await checkPresets(findings, policy, usual)
  return { policy, mistakes: findings.mistakes }
}
