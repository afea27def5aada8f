import { bundle } from './bundle.js'
import { contract } from './contract.js'
import { readPolicy } from './policy.js'
import { missingInRuntime } from './syntax.js'

/** CloudFront takes functions of fewer bytes than this. */
export const sizeLimit = 10_240

const sizeOf = ({ code }) => Buffer.byteLength(code)

/** The edge function, without the EC codes of OSS when only so it fits. */
const fitting = async policy => {
  const whole = await bundle(policy)
  return sizeOf(whole) < sizeLimit
    ? { ...whole, hasCodes: true }
    : { ...(await bundle(policy, 'edge', false)), hasCodes: false }
}

/** The functions under a policy as {code, size, hasCodes, response}, or {problems}: sentences about everything that stands in the way. */
export const buildEdge = async given => {
  const { policy, mistakes } = await readPolicy(given, contract('policy-defaults'))
  if (mistakes.length > 0)
    return { problems: mistakes.map(({ place, expected }) => `policy#${place}: expected ${expected}`) }
  const request = await fitting(policy)
  const response = await bundle(policy, 'response')
  const code = request.code
  const size = sizeOf(request)
  const texts = [request, response].flatMap(({ code, plain }) => [code, plain])
  const problems = texts.flatMap(missingInRuntime).map(what => `runtime 2.0 lacks ${what}`)
  if (size >= sizeLimit) problems.push(`${size} bytes, expected fewer than ${sizeLimit}: let the policy list less`)
  return { code, size, hasCodes: request.hasCodes, response: response.code, problems }
}
