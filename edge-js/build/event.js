/** The same event that CloudFront makes of a request. */
export const eventOf = (url, headers = {}, method = 'GET') => {
  const [uri, ...rest] = url.split('?')
  const raw = rest.join('?')
  const querystring = Object.create(null)
  for (const part of raw.split('&').filter(part => part)) {
    const [name, ...value] = part.split('=')
    const one = { value: value.join('=') }
    const given = querystring[name]
    if (given) (given.multiValue ??= [{ value: given.value }]).push(one)
    else querystring[name] = one
  }
  const named = Object.entries(headers).map(([name, value]) => [name, { value }])
  const request = { method, uri, querystring, headers: Object.fromEntries(named), cookies: {} }
  const context = { eventType: 'viewer-request', distributionDomainName: 'd1.example.net', requestId: 'request-1' }
  return { version: '1.0', context, viewer: { ip: '198.51.100.7' }, request: { ...request, rawQueryString: () => raw } }
}
