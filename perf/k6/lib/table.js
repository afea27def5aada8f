// Results as a table of text. Pure: Node tests it.
import { quantile } from './distribution.js'
import { regionOf } from './results.js'

const ms = value => (value < 100 ? value.toFixed(1) : value.toFixed(0)).padStart(8)

const line = (region, tier, found, errors, ratio) =>
  [
    region.padEnd(12),
    tier.padEnd(12),
    String(found?.count ?? 0).padStart(9),
    ...(found ? [50, 95, 99].map(p => ms(quantile(found, p))) : Array(3).fill('-'.padStart(8))),
    errors.padStart(7),
    ratio.padStart(10),
  ].join(' ')

const block = (results, title, name) => {
  const { tiers, all, errors, hitRatio } = regionOf(results, name)
  const ratio = hitRatio === null ? '-' : `${(hitRatio * 100).toFixed(1)} %`
  const rows = Object.entries(tiers).map(([tier, found]) => line(title, tier, found, '', ''))
  return [...rows, line(title, 'all', all, String(errors), ratio)]
}

/** One line for each region and tier, and for all regions together; times in milliseconds. */
export const tableOf = results => {
  const heads = ['requests'.padStart(9), ...['p50', 'p95', 'p99'].map(p => p.padStart(8)), ' errors', ' hit ratio']
  const names = Object.keys(results.regions)
  return [
    ['region'.padEnd(12), 'tier'.padEnd(12), ...heads].join(' '),
    ...names.flatMap(name => block(results, name, name)),
    ...(names.length > 1 ? block(results, 'all', undefined) : []),
  ].join('\n')
}

const cell = found => (found ? `${quantile(found, 50).toFixed(1)}, ${quantile(found, 95).toFixed(1)}` : '')

/** A row for each tier and a column for each region, as Markdown: p50 and p95 in milliseconds. */
export const markdownOf = results => {
  const names = Object.keys(results.regions)
  const columns = [...names, ...(names.length > 1 ? [undefined] : [])]
  const tiers = Object.keys(regionOf(results).tiers)
  const row = (title, pick) => `| ${[title, ...columns.map(name => cell(pick(regionOf(results, name))))].join(' | ')} |`
  return [
    `| p50, p95 in ms | ${columns.map(name => name ?? 'all').join(' | ')} |`,
    `|---|${columns.map(() => '---').join('|')}|`,
    ...tiers.map(tier => row(`\`${tier}\``, region => region.tiers[tier])),
    row('all', region => region.all),
    '',
  ].join('\n')
}
