// Compiled, never run: what the types allow and what they refuse.
import { picture, sign, signedPicture, signedSrcset, srcset, url, xOssProcess, type Options } from 'pixedge-url'
import loader, { loaderFor } from 'pixedge-url/next'

const cdn = 'https://cdn.example.com'
const signature = { kid: 'k1', key: 'secret', expires: new Date() }
const options: Options = { width: 'auto', quality: 80, dpr: 1.5, enlarge: true }

export const texts: string[] = [
  url(cdn, 'a.jpg'),
  url(cdn, 'a.jpg', options),
  url(cdn, 'a.jpg', { width: 800, height: 600, fit: 'cover', gravity: 'north' }),
  srcset(cdn, 'a.jpg', { quality: 70 }, [400, 800]),
  picture(cdn, 'a.jpg', { width: 800, height: 600, alt: '', formats: ['avif'], placeholder: 'tiny' }),
  xOssProcess(cdn, 'a.jpg', [{ crop: { w: 100, g: 'center' } }, { rotate: 90 }, { format: 'png' }]),
  xOssProcess(cdn, 'a.jpg', ['info']),
  loader({ src: '/a.jpg', width: 640 }),
  loaderFor(cdn)({ src: '/a.jpg', width: 640, quality: 75 }),
]

export const promised: Promise<string>[] = [
  sign('/a.jpg?w=777', signature),
  signedSrcset(cdn, 'a.jpg', { blur: 5 }, [400], { ...signature, expires: 4102444800 }),
  signedPicture(cdn, 'a.jpg', { width: 800, height: 600, alt: '' }, signature),
]

// @ts-expect-error an option that the language does not have
url(cdn, 'a.jpg', { colour: 'red' })
// @ts-expect-error a value that the option does not have
url(cdn, 'a.jpg', { fit: 'crop' })
// @ts-expect-error a height is a number
url(cdn, 'a.jpg', { height: 'auto' })
// @ts-expect-error a picture says what it shows
picture(cdn, 'a.jpg', { width: 800, height: 600 })
// @ts-expect-error a parameter that the action does not have
xOssProcess(cdn, 'a.jpg', [{ crop: { p: 50 } }])
// @ts-expect-error a parameter that the action needs
xOssProcess(cdn, 'a.jpg', [{ blur: { r: 5 } }])
// @ts-expect-error a srcset has widths
srcset(cdn, 'a.jpg', {})
// @ts-expect-error a signature ends
sign('/a.jpg', { kid: 'k1', key: 'secret' })
