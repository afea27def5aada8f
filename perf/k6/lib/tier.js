// Who answered, told from the headers of a reply, of CloudFront or of Pixedge on one machine. Pure: Node tests it.

export const TIERS = ['edge-hit', 'store-hit', 'warm-miss', 'cold-miss', 'edge-answer', 'fault']

const header = (headers, name) => {
  const found = Object.keys(headers).find(each => each.toLowerCase() === name)
  return found === undefined ? '' : String(headers[found])
}

/** A hit keeps the Server-Timing of the miss that brought it, so X-Cache is asked first. */
export const tierOf = ({ status, headers }) => {
  const cache = header(headers, 'x-cache')
  if (/^(FunctionGenerated|FunctionExecution|LambdaGenerated)/.test(cache)) return 'edge-answer'
  if (status >= 400 || status === 0) return 'fault'
  if (/^(Hit|RefreshHit)/.test(cache)) return 'edge-hit'
  const timing = header(headers, 'server-timing')
  if (/(^|[ ,])cold\b/.test(timing)) return 'cold-miss'
  if (/(^|[ ,])transform;/.test(timing)) return 'warm-miss'
  return 'store-hit'
}

/** Whether it is a picture in a format that was asked for. */
export const isPicture = ({ status, headers }, accept) => {
  const type = header(headers, 'content-type')
  return status === 200 && (type === 'image/jpeg' || (type.startsWith('image/') && accept.includes(type)))
}
