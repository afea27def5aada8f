// What every server is asked for: sources of 2, 12 and 24 megapixels, with and without transparency.
import { cellOf } from '../bench/cells.mjs'

const PHOTOS = ['jpeg-2mp', 'jpeg-12mp', 'jpeg-24mp']
const ALPHA = ['png-alpha', 'png-alpha-12mp', 'png-alpha-24mp']
const OF_PHOTOS = [
  [400, 'webp'],
  [800, 'jpeg'],
  [800, 'avif'],
]
const MEZZANINE_FROM = 12e6

/** Cells whose names fit the regular expression. */
export const matrix = (pictures, wanted) => {
  const named = (name) => pictures.find((picture) => picture.name === name)
  return [
    ...PHOTOS.flatMap((name) => OF_PHOTOS.map(([side, format]) => cellOf(named(name), side, format))),
    ...ALPHA.map((name) => cellOf(named(name), 800, 'png')),
  ].filter((cell) => new RegExp(wanted).test(cell.name))
}

/** Whether the goal for renditions from mezzanines is about this cell. */
export const isFromMezzanine = ({ picture, side }) => picture.width * picture.height >= MEZZANINE_FROM && side <= 800
