const form =
  /^<\?xml version="1\.0" encoding="UTF-8"\?><Error><Code>(\w+)<\/Code><Message>([^<>&\0-\x1f]*)<\/Message><RequestId>[^<>&]+<\/RequestId><HostId>[^<>&]+<\/HostId>(?:<EC>([\d-]+)<\/EC>)?<\/Error>$/

/** The fault that a refusal tells, in JSON or in the XML of OSS: {code, message, ec}. */
export const faultOf = ({ headers, body }) => {
  if (headers['content-type'].value === 'application/json') return JSON.parse(body)
  const match = form.exec(body)
  if (!match) throw new Error(`expected the XML of an error, got ${body}`)
  return { code: match[1], message: match[2], ec: match[3] }
}
