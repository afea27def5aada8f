import { url } from './index.js'
import { fail } from './src/fail.js'

/** A loader for next/image that asks this CDN; `src` is a key, with or without one slash before it. */
export const loaderFor =
  base =>
  ({ src, width, quality }) =>
    url(base, src.replace(/^\//, ''), { width, quality })

/** The loader of the CDN that NEXT_PUBLIC_PIXEDGE names. */
export default function loader({ src, width, quality }) {
  const base = process.env.NEXT_PUBLIC_PIXEDGE
  if (!base) fail('NEXT_PUBLIC_PIXEDGE', "the CDN's address, like https://cdn.example.com")
  return loaderFor(base)({ src, width, quality })
}
