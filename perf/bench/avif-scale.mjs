// Which quality of AVIF looks like one of WebP or JPEG: equal SSIM of luma, for the table in the engine's AvifScale.
import sharp from 'sharp'
import { luma } from './quality.mjs'
import { pictures } from './pictures.mjs'

const QUALITIES = [30, 50, 70, 80, 90]
const SIDES = [
  { side: 400, effort: 2 },
  { side: 800, effort: 0 },
]
const BLOCK = 8

// The structural similarity of two planes of one size: the mean over half overlapping blocks.
const ssim = (one, other) => {
  let sum = 0
  let blocks = 0
  for (let y = 0; y + BLOCK <= one.height; y += BLOCK / 2) {
    for (let x = 0; x + BLOCK <= one.width; x += BLOCK / 2, blocks++) sum += ofBlock(one, other, x, y)
  }
  return sum / blocks
}

const ofBlock = (one, other, left, top) => {
  let [a, b, aa, bb, ab] = [0, 0, 0, 0, 0]
  for (let y = top; y < top + BLOCK; y++) {
    for (let x = left; x < left + BLOCK; x++) {
      const p = one.plane[y * one.width + x]
      const q = other.plane[y * one.width + x]
      a += p
      b += q
      aa += p * p
      bb += q * q
      ab += p * q
    }
  }
  const n = BLOCK * BLOCK
  const [meanA, meanB] = [a / n, b / n]
  const covariance = ab / n - meanA * meanB
  const variances = aa / n - meanA ** 2 + bb / n - meanB ** 2
  return ((2 * meanA * meanB + 6.5025) * (2 * covariance + 58.5225)) / ((meanA ** 2 + meanB ** 2 + 6.5025) * (variances + 58.5225))
}

// The quality at which the rising curve of [quality, similarity] reaches a similarity.
const reaches = (curve, similarity) => {
  const above = curve.findIndex((point) => point[1] >= similarity)
  if (above < 1) return NaN
  const [[q0, s0], [q1, s1]] = [curve[above - 1], curve[above]]
  return q0 + ((q1 - q0) * (similarity - s0)) / (s1 - s0)
}

const folder = process.argv[2]
const found = QUALITIES.map((quality) => ({ quality, webp: [], jpeg: [] }))
for (const picture of (await pictures(folder)).filter((made) => made.file.endsWith('.jpg'))) {
  for (const { side, effort } of SIDES) {
    const small = await sharp(picture.file).resize(side).png().toBuffer()
    const wanted = await luma(small)
    const similarity = async (image) => ssim(wanted, await luma(await image.toBuffer()))
    const curve = []
    for (let quality = 10; quality <= 95; quality += 5) {
      curve.push([quality, await similarity(sharp(small).avif({ quality, effort, chromaSubsampling: '4:2:0' }))])
    }
    for (const row of found) {
      row.webp.push(reaches(curve, await similarity(sharp(small).webp({ quality: row.quality }))))
      row.jpeg.push(reaches(curve, await similarity(sharp(small).jpeg({ quality: row.quality }))))
    }
  }
}

const mean = (list) => list.reduce((a, b) => a + b) / list.length
console.log('| quality | AVIF like WebP | AVIF like JPEG | mean |\n|---|---|---|---|')
for (const { quality, webp, jpeg } of found) {
  console.log(`| ${quality} | ${mean(webp).toFixed(0)} | ${mean(jpeg).toFixed(0)} | ${mean([...webp, ...jpeg]).toFixed(0)} |`)
}
