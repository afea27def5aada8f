import { decode, encode } from './source.js'

const DENSITY = 'Sec-CH-DPR'
const WIDTHS = DENSITY + ', Sec-CH-Width, Sec-CH-Viewport-Width'
const NETWORK = 'Save-Data, ECT'

/** What the viewer asked for: values by short names. The edge function has let them pass. */
const askedOf = url => {
  const asked = {}
  url
    .slice((url + '?').indexOf('?') + 1)
    .split('&')
    .forEach(part => {
      const pair = part.split('=')
      asked[TABLE.short[pair[0]] || pair[0]] = decode(pair.slice(1).join('='))
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
  const url = event.request.headers['x-pixedge-url'] || { value: '' }
  try {
    const asked = askedOf(url.value)
    const headers = response.headers
    headers['accept-ch'] = { value: WIDTHS + ', ' + NETWORK }
    headers.vary = { value: varyOf(asked) }
    if (asked.download)
      headers['content-disposition'] = { value: "attachment; filename*=UTF-8''" + encode(asked.download) }
  } catch (unreadable) {
    // A URL that cannot be decoded was refused, and the refusal goes out as it is.
  }
  return response
}
