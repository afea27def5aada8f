import { contradicts } from './fault.js'

// Under njs an expression that fails to match costs more than all else here: expressions are asked only what they
// will match, or where they may cost.

/** The text behind percent-encoded UTF-8; what is none throws. */
export const decode = decodeURIComponent

/** Percent-encoded UTF-8 in which only unreserved characters stay bare (RFC 3986, section 2.3). */
export const encode = text =>
  /^[\w\-.~]*$/.test(text)
    ? text
    : encodeURIComponent(text).replace(/[!'()*]/g, c => '%' + c.charCodeAt(0).toString(16).toUpperCase())

/** A path with every segment decoded and encoded again: "/%61 b" is "/a%20b". An encoded slash is a slash. */
export const encodePath = path => decode(path).split('/').map(encode).join('/')

/** The source's part of the canonical path, with its leading slash. */
export const encodeSource = path => {
  const source = encodePath(path)
  if ('// /./ /../ /-/ %0 %1 %7F'.split(' ').some(bad => (source + '/').includes(bad)))
    contradicts('path', 'no "", ".", ".." or "-" between slashes')
  return source
}

/** By its name alone: an image, or something to be passed through. A key without an extension is an image. */
export const isImage = source =>
  /\.(jpe?g|jfif|jpe|png|gif|webp|avif|hei[cf]|tiff?|bmp)$/i.test(source) || !/\.[a-z]\w{1,4}$/i.test(source)

/** The format that an image's name promises, when pictures are written in it. */
export const formatOf = source => {
  const extension = (/\.(\w+)$/.exec(source.toLowerCase()) || '--')[1]
  const format = extension[0] === 'j' ? 'jpeg' : extension
  return POLICY.written.split(' ').find(written => written === format) || 'compat'
}
