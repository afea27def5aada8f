// What the metadata API knows of a picture, and a blur in its place until it is there.

import { placeholder } from './blurhash.js'
import { byId, bytes, make } from './elements.js'

/** The records of these keys; none while the API does not answer. */
async function recordsOf(keys) {
  try {
    const body = JSON.stringify({ keys })
    const response = await fetch('/-/api/meta:batch', { method: 'POST', body, cache: 'no-store' })
    return response.ok ? (await response.json()).images : []
  } catch {
    return []
  }
}

/** Shows a blur of the picture in an image that is still loading. */
function blur(image, record) {
  if (!record?.blurHash || (image.complete && image.naturalWidth > 0)) return
  image.style.background = `center / cover no-repeat url("${placeholder(record.blurHash)}")`
  image.addEventListener('load', () => (image.style.background = ''), { once: true })
}

/** A blur in each thumbnail of the strip. */
export async function blurStrip() {
  const choices = [...byId('strip').elements]
  const records = await recordsOf(choices.map(choice => choice.value.slice(1)))
  for (const choice of choices) {
    const record = records.find(({ key }) => `/${key}` === choice.value)
    blur(choice.parentElement.querySelector('img'), record)
  }
}

const size = ({ width, height }) => `${width} × ${height}`

const taken = ({ camera, lens, exposure, aperture, iso, focalLength, taken: time }) =>
  [
    camera,
    lens,
    exposure && `${exposure} s`,
    aperture && `f/${aperture}`,
    iso && `ISO ${iso}`,
    focalLength && `${focalLength} mm`,
    time?.replace('T', ' '),
  ]
    .filter(Boolean)
    .join(' · ')

function swatch(color) {
  const box = make('i', { className: 'swatch' })
  box.style.background = color
  return box
}

function rows(record) {
  const { bytes: length, image, problem, format, averageColor, blurHash, profileName, exif } = record
  const all = [['Original', [image ? `${format}, ${size(record)}, ${bytes(length)}` : `no image, ${bytes(length)}`]]]
  if (averageColor) all.push(['Average colour', [swatch(averageColor), ` ${averageColor}`]])
  if (blurHash) all.push(['BlurHash', [make('code', {}, blurHash)]])
  if (profileName) all.push(['Colour profile', [profileName]])
  if (exif) all.push(['Taken', [taken(exif)]])
  if (problem) all.push(['Problem', [problem]])
  return all
}

let asked
/** The facts of the picture under this key, and a blur in the image that shows it. */
export async function showFacts(key, image) {
  asked = key
  const [record] = await recordsOf([key])
  if (asked !== key) return
  blur(image, record)
  const shown = record ? rows(record) : []
  byId('facts').replaceChildren(...shown.flatMap(([name, parts]) => [make('dt', {}, name), make('dd', {}, ...parts)]))
}
