/** What next/image asks a loader for. */
export interface LoaderArguments {
  src: string
  width: number
  quality?: number
}

/** A loader for next/image that asks this CDN; `src` is a key, with or without one slash before it. */
export function loaderFor(base: string): (asked: LoaderArguments) => string

/** The loader of the CDN that the environment variable NEXT_PUBLIC_PIXEDGE names, for `images.loaderFile`. */
export default function loader(asked: LoaderArguments): string
