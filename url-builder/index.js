import { picture as writePicture } from './src/picture.js'
import { srcset as writeSrcset } from './src/srcset.js'

export { xOssProcess } from './src/process.js'
export { sign } from './src/sign.js'
export { signedPicture, signedSrcset } from './src/signed.js'
export { url } from './src/url.js'

export const srcset = (base, key, options, widths) => writeSrcset(base, key, options, widths)
export const picture = (base, key, options) => writePicture(base, key, options)
