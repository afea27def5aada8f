import { picture } from './picture.js'
import { sign } from './sign.js'
import { srcset } from './srcset.js'

/** What `print` prints, with every URL in it signed. */
const withSigned = async (print, signature) => {
  const plain = new Set()
  print(address => {
    plain.add(address)
    return address
  })
  const signed = await Promise.all([...plain].map(async address => [address, await sign(address, signature)]))
  const byPlain = new Map(signed)
  return print(address => byPlain.get(address))
}

/** srcset() with signed URLs. */
export const signedSrcset = (base, key, options, widths, signature) =>
  withSigned(write => srcset(base, key, options, widths, write), signature)

/** picture() with signed URLs. */
export const signedPicture = (base, key, options, signature) =>
  withSigned(write => picture(base, key, options, write), signature)
