// PSNR of a result's luma against a reference: the source decoded in full and scaled in floating point with Lanczos-3.
import sharp from 'sharp'

// Results are written again and again under the same names.
sharp.cache(false)

const LOBES = 3

const lanczos = (x) => {
  if (x === 0) return 1
  if (Math.abs(x) >= LOBES) return 0
  const p = Math.PI * x
  return (LOBES * Math.sin(p) * Math.sin(p / LOBES)) / (p * p)
}

// One axis: for each target pixel its first source pixel and the weights from there on.
const weights = (from, to) => {
  const scale = from / to
  const support = LOBES * Math.max(1, scale)
  return Array.from({ length: to }, (_, i) => {
    const centre = (i + 0.5) * scale
    const first = Math.max(0, Math.floor(centre - support + 0.5))
    const last = Math.min(from - 1, Math.floor(centre + support - 0.5))
    const list = []
    for (let k = first; k <= last; k++) list.push(lanczos((k + 0.5 - centre) / Math.max(1, scale)))
    const sum = list.reduce((a, b) => a + b)
    return { first, list: list.map((w) => w / sum) }
  })
}

const scaled = (plane, width, height, toWidth, toHeight) => {
  const across = weights(width, toWidth)
  const wide = new Float32Array(toWidth * height)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < toWidth; x++) {
      const { first, list } = across[x]
      let sum = 0
      for (let k = 0; k < list.length; k++) sum += plane[y * width + first + k] * list[k]
      wide[y * toWidth + x] = sum
    }
  }
  const down = weights(height, toHeight)
  const result = new Float32Array(toWidth * toHeight)
  for (let y = 0; y < toHeight; y++) {
    const { first, list } = down[y]
    for (let k = 0; k < list.length; k++) {
      const row = (first + k) * toWidth
      for (let x = 0; x < toWidth; x++) result[y * toWidth + x] += wide[row + x] * list[k]
    }
  }
  return result
}

// Luma of a picture over white, as Rec. 601 weighs it.
export const luma = async (input) => {
  const { data, info } = await sharp(input).flatten({ background: '#fff' }).toColourspace('srgb').raw().toBuffer({ resolveWithObject: true })
  const plane = new Float32Array(info.width * info.height)
  for (let i = 0; i < plane.length; i++) {
    const at = i * info.channels
    plane[i] = 0.299 * data[at] + 0.587 * data[at + 1] + 0.114 * data[at + 2]
  }
  return { plane, width: info.width, height: info.height }
}

const references = new Map()

// What the result should look like, as a plane of luma; remembered, for it takes seconds.
export const reference = (source, width, height) => {
  const key = `${source} ${width}x${height}`
  if (!references.has(key)) references.set(key, computed(source, width, height))
  return references.get(key)
}

const computed = async (source, width, height) => {
  const full = await luma(source)
  const same = full.width === width && full.height === height
  return { plane: same ? full.plane : scaled(full.plane, full.width, full.height, width, height), width, height }
}

// In dB; the result must have the reference's size.
export const psnr = async (result, wanted) => {
  const got = await luma(result)
  if (got.width !== wanted.width || got.height !== wanted.height) {
    throw new Error(`${result}: expected ${wanted.width}x${wanted.height}, got ${got.width}x${got.height}`)
  }
  let squares = 0
  for (let i = 0; i < got.plane.length; i++) squares += (got.plane[i] - Math.max(0, Math.min(255, wanted.plane[i]))) ** 2
  return 10 * Math.log10((255 * 255 * got.plane.length) / squares)
}
