// What API Gateway's HTTP APIs make of a request: an event of payload format 2.0, and of the function's answer a reply (API Gateway
// Developer Guide, "Create AWS Lambda proxy integrations for HTTP APIs").

const LARGEST_ANSWER = 6 * 1024 * 1024 // bytes of a synchronous answer (Lambda quotas)

/** The event of a request. The path is handed on decoded; header names are in lower case. */
export const eventOf = (method, target, headers = {}) => {
  const [path, query = ''] = target.split('?')
  const decoded = decodeURIComponent(path)
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: decoded,
    rawQueryString: query,
    headers,
    requestContext: {
      accountId: '123456789012',
      apiId: 'emulated',
      domainName: 'emulated.execute-api.us-east-1.amazonaws.com',
      http: {
        method,
        path: decoded,
        protocol: 'HTTP/1.1',
        sourceIp: '127.0.0.1',
        userAgent: headers['user-agent'] ?? '',
      },
      requestId: 'emulated',
      routeKey: '$default',
      stage: '$default',
      timeEpoch: Date.now(),
    },
    isBase64Encoded: false,
  }
}

/** The reply to the caller: status, headers and bytes. */
export const replyOf = answer => {
  if (Buffer.byteLength(JSON.stringify(answer)) > LARGEST_ANSWER)
    return { status: 502, headers: {}, body: Buffer.from('too large') }
  return {
    status: answer.statusCode,
    headers: answer.headers ?? {},
    body: Buffer.from(answer.body ?? '', answer.isBase64Encoded ? 'base64' : 'utf8'),
  }
}
