// The points of presence that are asked. Pure: Node tests it.

/** From `name=url,name=url`; a bare URL is a point named `here`. */
export const pointsOf = text =>
  (text || 'http://127.0.0.1:8080').split(',').map(each => {
    const equals = each.indexOf('=')
    const named = equals > 0 && !each.slice(0, equals).includes(':')
    return {
      name: named ? each.slice(0, equals) : 'here',
      url: (named ? each.slice(equals + 1) : each).replace(/\/+$/, ''),
    }
  })

/** A k6 metric of a region, and of a tier there; both can be told from its name. */
export const metricName = (kind, region, tier) => [kind, region, tier].filter(Boolean).join('__').replace(/-/g, '_')
