import { contradicts } from './fault.js'

/** Percent-encoded UTF-8 in which only unreserved characters stay bare (RFC 3986, section 2.3). */
export const encode = text =>
  encodeURIComponent(text).replace(/[!'()*]/g, c => '%' + c.charCodeAt(0).toString(16).toUpperCase())

/** A path with every segment decoded and encoded again: "/%61 b" is "/a%20b". An encoded slash is a slash. */
export const encodePath = path => encode(decodeURIComponent(path)).split('%2F').join('/')

/** The source's part of the canonical path, with its leading slash. */
export const encodeSource = path => {
  const source = encodePath(path)
  if (/\/(\.{0,2}|-)\/|%[01]|%7F/.test(source + '/')) contradicts('path', 'no "", ".", ".." or "-" between slashes')
  return source
}

const extensionOf = source => {
  const match = /\.([a-z]\w{1,4})$/i.exec(source)
  return match ? match[1].toLowerCase() : ''
}

/** By its name alone: an image, or something to be passed through. A key without an extension is an image. */
export const isImage = source => {
  const extension = extensionOf(source)
  return !extension || /^(jpe?g|jfif|jpe|png|gif|webp|avif|hei[cf]|tiff?|bmp)$/.test(extension)
}

/** The format that a source's name promises, when pictures are written in it. */
export const formatOf = source => {
  const extension = extensionOf(source)
  const format = extension[0] === 'j' ? 'jpeg' : extension
  return POLICY.qualityOf[format] || 'png gif'.includes(format || '-') ? format : 'compat'
}
