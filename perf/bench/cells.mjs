// What is asked of both engines: sources, boxes and formats, with the same settings on both sides.
const SIDES = [150, 400, 800, 2000]
const FORMATS = ['jpeg', 'webp', 'avif']

// The quality in Pixedge's URL, which is the encoder's own but for AVIF (AvifScale), and what sharp is given for it.
const QUALITY = { jpeg: 85, webp: 80, avif: 80 }
const AVIF_QUALITY = 63
const avifEffort = (pixels) => (pixels <= 160_000 ? 3 : pixels <= 480_000 ? 2 : 0)

export const SETTINGS =
  'JPEG: quality 85, progressive, optimised, 4:2:0. WebP: quality 80, effort 4. ' +
  `AVIF: quality ${AVIF_QUALITY}, 4:2:0, 8 bits, effort 3 up to 160,000 pixels, 2 up to 480,000, else 0.`

// The size of a picture in a square box that does not enlarge it.
export const sizeIn = (picture, side) => {
  const scale = Math.min(1, side / picture.width, side / picture.height)
  return [Math.round(picture.width * scale), Math.round(picture.height * scale)]
}

const settingsOf = (format, [width, height]) => ({
  format,
  quality: format === 'avif' ? AVIF_QUALITY : QUALITY[format],
  effort: format === 'avif' ? avifEffort(width * height) : 4,
})

// One rendition: `chain` is what Pixedge is asked for, `settings` what sharp is.
export const cellOf = (picture, side, format) => ({
  name: `${picture.name} ${side} ${format}`,
  picture,
  side,
  format,
  chain: [`resize.w_${side}.h_${side}`, ...(QUALITY[format] ? [`quality.Q_${QUALITY[format]}`] : []), `format.${format}`].join('/'),
  settings: JSON.stringify({ side, ...settingsOf(format, sizeIn(picture, side)) }),
})

// All of these sources' cells whose names fit CELLS, a regular expression.
export const cellsOf = (pictures, sides = SIDES, formats = FORMATS) => {
  const wanted = new RegExp(process.env.CELLS || '')
  return pictures
    .flatMap((picture) => sides.flatMap((side) => formats.map((format) => cellOf(picture, side, format))))
    .filter((cell) => wanted.test(cell.name))
}
