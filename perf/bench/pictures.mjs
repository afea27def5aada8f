// Photo-like pictures from a fixed seed: haze and texture in several octaves, hard edges, noise as of a sensor.
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'

const OCTAVES = [512, 128, 32, 8, 3]

// Numbers from 0 to 1 that depend on nothing but their place and the seed.
const lattice = (x, y, seed) => {
  let h = Math.imul(x, 374761393) ^ Math.imul(y, 668265263) ^ Math.imul(seed, 2246822519)
  h = Math.imul(h ^ (h >>> 13), 1274126177)
  return ((h ^ (h >>> 16)) >>> 0) / 2 ** 32
}

const smooth = (t) => t * t * (3 - 2 * t)

const valueNoise = (x, y, cell, seed) => {
  const left = Math.floor(x / cell)
  const top = Math.floor(y / cell)
  const u = smooth(x / cell - left)
  const v = smooth(y / cell - top)
  const above = lattice(left, top, seed) * (1 - u) + lattice(left + 1, top, seed) * u
  const below = lattice(left, top + 1, seed) * (1 - u) + lattice(left + 1, top + 1, seed) * u
  return above * (1 - v) + below * v
}

// Fills raw pixels of `channels` bytes each; `grain` is the noise's standard deviation in levels.
const draw = (width, height, channels, seed, grain) => {
  const raw = Buffer.allocUnsafe(width * height * channels)
  const ridges = Float32Array.from({ length: width }, (_, x) => height * (0.35 + 0.3 * valueNoise(x, 0, width / 7, seed)))
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at += channels) {
      let texture = 0
      let weight = 0.5
      for (let octave = 0; octave < OCTAVES.length; octave++, weight *= 0.7) {
        texture += (valueNoise(x, y, OCTAVES[octave], seed + octave) - 0.5) * weight
      }
      const ground = y > ridges[x]
      const leaf = ground && valueNoise(x, y, 21, seed + 60) > 0.62 ? 34 : 0
      const light = leaf + (ground ? 95 + 190 * texture : 190 - (90 * y) / height + 25 * texture)
      const noise = (lattice(x, y, seed + 90) + lattice(x, y, seed + 91) + lattice(x, y, seed + 92) - 1.5) * 2 * grain
      const hue = ground ? 40 * (valueNoise(x, y, 90, seed + 70) - 0.5) : 0
      raw[at] = clamp(light + noise + hue + (ground ? 8 : -10))
      raw[at + 1] = clamp(light + noise + (ground ? 14 : 4))
      raw[at + 2] = clamp(light + noise + (ground ? -22 - hue : 28))
      if (channels === 4) raw[at + 3] = clamp(380 - (500 * Math.hypot(x / width - 0.5, y / height - 0.5)) / 0.7)
    }
  }
  return sharp(raw, { raw: { width, height, channels } })
}

const clamp = (level) => (level < 0 ? 0 : level > 255 ? 255 : Math.round(level))

const KINDS = [
  { name: 'jpeg-12mp', seed: 1, file: 'p12.jpg', width: 4000, height: 3000, grain: 3, encode: (p) => p.jpeg({ quality: 92 }) },
  { name: 'jpeg-24mp', seed: 2, file: 'p24.jpg', width: 6000, height: 4000, grain: 1.5, encode: (p) => p.jpeg({ quality: 90 }) },
  { name: 'progressive-12mp', file: 'p12prog.jpg', of: 'p12.jpg', width: 4000, height: 3000, encode: (p) => p.jpeg({ quality: 92, progressive: true }) },
  { name: 'jpeg-2mp', seed: 3, file: 'p2.jpg', width: 1732, height: 1155, grain: 0.5, encode: (p) => p.jpeg({ quality: 90 }) },
  { name: 'png-alpha', seed: 4, file: 'alpha.png', width: 1600, height: 1200, channels: 4, grain: 1, encode: (p) => p.png() },
  { name: 'webp', seed: 5, file: 'photo.webp', width: 1920, height: 1200, grain: 1, encode: (p) => p.webp({ quality: 90 }) },
]

/** Large pictures with transparency, which only the comparison of servers asks for. */
export const LARGE_ALPHA = [
  { name: 'png-alpha-12mp', seed: 6, file: 'alpha12.png', width: 4000, height: 3000, channels: 4, grain: 1, encode: (p) => p.png() },
  { name: 'png-alpha-24mp', seed: 7, file: 'alpha24.png', width: 6000, height: 4000, channels: 4, grain: 1, encode: (p) => p.png() },
]

const drawn = (kind, folder) =>
  kind.of ? sharp(join(folder, kind.of)) : draw(kind.width, kind.height, kind.channels || 3, kind.seed, kind.grain)

// The pictures' names, files and sizes, drawn into `folder` unless they are there.
export const pictures = async (folder, more = []) => {
  mkdirSync(folder, { recursive: true })
  const made = []
  for (const kind of [...KINDS, ...more]) {
    const file = join(folder, kind.file)
    if (!existsSync(file)) await kind.encode(drawn(kind, folder)).toFile(file)
    made.push({ name: kind.name, file, width: kind.width, height: kind.height })
  }
  return made
}
