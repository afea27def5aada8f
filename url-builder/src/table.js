// Made by "npm run table" from common/contract.
/** The parameters of the query language, by their full names. */
export const parameters = {
  width: { range: [1, 16384], auto: true },
  height: { range: [1, 16384] },
  quality: { range: [1, 100], auto: true },
  format: { values: ['avif', 'webp', 'jpeg', 'png', 'gif', 'compat', 'original', 'auto'] },
  fit: { values: ['inside', 'outside', 'cover', 'contain', 'fill'] },
  dpr: { decimal: [1, 3], auto: true },
  gravity: { values: ['nw', 'north', 'ne', 'west', 'center', 'east', 'sw', 'south', 'se'] },
  background: { type: 'color' },
  enlarge: { values: ['false', 'true'] },
  blur: { range: [1, 50] },
  rotate: { range: [0, 360] },
  flip: { values: ['vertical', 'horizontal', 'both'] },
  preset: { type: 'text' },
  'x-oss-process': { type: 'text' },
  exp: { range: [1, 99999999999] },
  kid: { type: 'text' },
  sig: { type: 'text' },
}
/** Their full names by their short ones. */
export const fullNames = { w: 'width', h: 'height', q: 'quality', f: 'format' }
/** What anybody may ask for under the default policy, in pixels. */
export const listedWidths = [
  16, 32, 48, 64, 96, 128, 150, 200, 256, 320, 384, 400, 480, 500, 640, 750, 800, 828, 960, 1080, 1200, 1280, 1600,
  1920, 2048, 2560, 3200, 3840,
]
