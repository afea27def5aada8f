import { decode, encode } from './source.js'

const DENSITY = 'Sec-CH-DPR'
const WIDTHS = DENSITY + ', Sec-CH-Width, Sec-CH-Viewport-Width'
const NETWORK = 'Save-Data, ECT'

/** A query as CloudFront parses one: {name: {value}}, of which the values are still percent-encoded. */
const parametersOf = url => {
  const parameters = {}
  url
    .slice((url + '?').indexOf('?') + 1)
    .split('&')
    .forEach(part => {
      const pair = part.split('=')
      parameters[pair[0]] = { value: pair.slice(1).join('=') }
    })
  return parameters
}

/**
 * What the viewer asked for: values by short names. The edge function has let them pass. CloudFront's documentation leaves
 * open whether the request here is the viewer's own, with its query, or the edge function's, which has put all of that into
 * a header: either will do.
 */
const askedOf = request => {
  const header = request.headers['x-pixedge-url']
  const own = request.querystring || {}
  const parameters = Object.keys(own)[0] || !header ? own : parametersOf(header.value)
  const asked = {}
  Object.keys(parameters).forEach(name => {
    asked[TABLE.short[name] || name] = decode(parameters[name].value)
  })
  return asked
}

/** What a reply depends on beside its URL. */
const varyOf = asked => {
  const hints = ['Accept']
  if (asked.w === 'auto') hints.push(WIDTHS)
  else if (asked.dpr === 'auto') hints.push(DENSITY)
  if (asked.q === 'auto') hints.push(NETWORK)
  return hints.join(', ')
}

/** The viewer-response function: what depends on how a rendition was asked for, and so must not be in the cache. */
export function handler(event) {
  const response = event.response
  try {
    const asked = askedOf(event.request)
    const headers = response.headers
    headers['accept-ch'] = { value: WIDTHS + ', ' + NETWORK }
    headers.vary = { value: varyOf(asked) }
    if (asked.download && response.statusCode < 400)
      headers['content-disposition'] = { value: "attachment; filename*=UTF-8''" + encode(asked.download) }
  } catch (unreadable) {
    // A URL that cannot be decoded was refused, and the refusal goes out as it is.
  }
  return response
}
