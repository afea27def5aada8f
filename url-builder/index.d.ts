/** Which part of the source `fit: 'cover'` keeps. */
export type Gravity = 'nw' | 'north' | 'ne' | 'west' | 'center' | 'east' | 'sw' | 'south' | 'se'

/** How a rendition is written; without one the browser gets the best that its Accept header names. */
export type Format = 'avif' | 'webp' | 'jpeg' | 'jpg' | 'png' | 'gif' | 'compat'

/** A rendition: the parameters of the query language. */
export interface Options {
  /** Width in pixels, 1 to 16384, or `auto` for the browser's. */
  width?: number | 'auto'
  /** Height in pixels, 1 to 16384. */
  height?: number
  /** 1 to 100, or `auto` for less on a slow network. */
  quality?: number | 'auto'
  /** `original` is the source's own bytes, and stands alone. */
  format?: Format | 'original' | 'auto'
  /** How the box of width and height is filled; all but `inside` and `outside` need both. */
  fit?: 'inside' | 'outside' | 'cover' | 'contain' | 'fill'
  /** Device pixel ratio that width and height are multiplied by, 1 to 3. */
  dpr?: number | 'auto'
  /** Only with `fit: 'cover'`. */
  gravity?: Gravity | 'auto'
  /** Percent of width and height, like `30,70`; only with `fit: 'cover'`, not beside `gravity`. */
  focal?: string
  /** RRGGBB, the colour of the bars of `fit: 'contain'`. */
  background?: string
  /** Whether the result may be larger than the source. */
  enlarge?: boolean
  /** Radius, 1 to 50. */
  blur?: number
  /** Degrees clockwise, 0 to 360. */
  rotate?: number
  flip?: 'vertical' | 'horizontal' | 'both'
  /** The name under which a browser saves the result, up to 200 characters. */
  download?: string
  /** A chain that the policy names; only quality, format and download may stand beside it. */
  preset?: string
}

/** Options of a rendition whose width is one of several; width and height together are its proportions. */
export type ScaledOptions = Omit<Options, 'width' | 'dpr' | 'preset'> & { width?: number }

/** A picture on a page. */
export interface PictureOptions extends Omit<ScaledOptions, 'width' | 'height'> {
  /** Layout width in CSS pixels. */
  width: number
  /** Layout height in CSS pixels; it reaches the URL only with a `fit`. */
  height: number
  /** Text instead of the picture; "" for a decoration. */
  alt: string
  /** How wide the picture is on which screen; `(min-width: <width>px) <width>px, 100vw` when left out. */
  sizes?: string
  /** The widths of the srcset, ascending; widths of the default policy around `width` when left out. */
  widths?: readonly number[]
  /** `lazy` when left out; `eager` for what is seen first. */
  loading?: 'lazy' | 'eager'
  /** Shown until the picture is there: a colour as RRGGBB, or `tiny` for its rendition of 32 pixels. */
  placeholder?: string
  /** A source element each, for hosts that do not hand the Accept header on. */
  formats?: readonly ('avif' | 'webp')[]
  class?: string
}

/** The actions of x-oss-process, each by its name. */
export interface Actions {
  'auto-orient': 0 | 1
  resize: {
    m?: 'lfit' | 'mfit' | 'fill' | 'pad' | 'fixed'
    w?: number
    h?: number
    l?: number
    s?: number
    p?: number
    limit?: 0 | 1
    color?: string
    fx?: number
    fy?: number
    g?: Gravity | 'auto'
  }
  crop: { w?: number; h?: number; x?: number; y?: number; g?: Gravity | 'auto' }
  indexcrop: { y?: number; x?: number; i?: number }
  circle: { r: number }
  'rounded-corners': { r: number }
  rotate: number
  flip: 0 | 1 | 2
  blur: { r: number; s: number }
  bright: number
  contrast: number
  sharpen: number
  grey: 0 | 1
  cgif: { s: number }
  threshold: number
  /** `image`, `text` and `type` are plain texts, which the builder encodes. */
  watermark: {
    image?: string
    text?: string
    t?: number
    g?: Gravity
    x?: number
    y?: number
    voffset?: number
    fill?: 0 | 1
    padx?: number
    pady?: number
    type?: string
    color?: string
    size?: number
    shadow?: number
    rotate?: number
    order?: 0 | 1
    align?: 0 | 1 | 2
    interval?: number
  }
  'strip-metadata': {}
  info: {}
  'average-hue': {}
  original: {}
  quality: { Q?: number; q?: number }
  interlace: 0 | 1
  format: Format
}

/** One action, `{ crop: { w: 100, h: 80 } }` or `{ rotate: 90 }`; one that says nothing more is its name. */
export type Action =
  | { [Name in keyof Actions]: Pick<Actions, Name> }[keyof Actions]
  | 'strip-metadata'
  | 'info'
  | 'average-hue'
  | 'original'

/** With what and until when a URL is signed. */
export interface Signature {
  /** The key's name. */
  kid: string
  /** The secret itself: for servers and build scripts, never for a page. */
  key: string
  /** When the signature ends: unix seconds, or a Date. */
  expires: number | Date
}

/**
 * The URL of a rendition.
 *
 * Like all functions here it throws a RangeError that says what was expected.
 *
 * @param base the CDN's origin, `https://cdn.example.com`, or "" for URLs that begin with a slash
 * @param key the source's key in the bucket, not encoded and without a leading slash
 */
export function url(base: string, key: string, options?: Options): string

/** The srcset of an img element: a rendition at each of these widths, which ascend. */
export function srcset(base: string, key: string, options: ScaledOptions, widths: readonly number[]): string

/** The HTML of a picture element, on one line. */
export function picture(base: string, key: string, options: PictureOptions): string

/** The URL of a rendition that these actions make, in their order, as x-oss-process spells it. */
export function xOssProcess(base: string, key: string, actions: readonly Action[]): string

/** A URL, or a path with its query, with a signature: for what the policy does not let anybody ask for. */
export function sign(url: string, signature: Signature): Promise<string>

/** srcset() with signed URLs. */
export function signedSrcset(
  base: string,
  key: string,
  options: ScaledOptions,
  widths: readonly number[],
  signature: Signature,
): Promise<string>

/** picture() with signed URLs. */
export function signedPicture(base: string, key: string, options: PictureOptions, signature: Signature): Promise<string>
