// What is asked for: every URL is free for anybody under the policy that Pixedge comes with. Pure: Node tests it.
import { weighted, zipf } from './random.js'

/** The pictures of a new lab; PICTURES names others. */
export const GALLERY = Array.from({ length: 24 }, (_, i) => `gallery/${String(i + 1).padStart(2, '0')}.jpg`)

export const picturesOf = text => (text ? text.split(',').filter(Boolean) : GALLERY)

const SIZES = [
  { query: 'width=400', weight: 5 },
  { query: 'width=800', weight: 3 },
  { query: 'width=150&height=150&fit=cover', weight: 4 },
  { query: 'width=1280', weight: 1 },
]
const BROWSERS = [
  { accept: 'image/avif,image/webp,*/*;q=0.8', weight: 6 },
  { accept: 'image/webp,*/*;q=0.8', weight: 3 },
  { accept: '*/*', weight: 1 },
]
const WEBP = BROWSERS[1].accept

const WIDTHS = [800, 750, 640, 500, 480, 400, 384, 320, 256, 200, 828, 960, 1080, 150, 128, 96]
const TURNS = [0, 90, 180, 270]
const QUALITIES = [80, 75, 70, 60, 50, 40, 30, 85, 90]

/** Chooses what a gallery's visitor asks for next: a few pictures most of the time, in the sizes and formats that pages use. */
export const visitor = pictures => {
  const picture = zipf(pictures)
  return random => ({
    path: `/${picture(random)}?${weighted(SIZES, random).query}`,
    accept: weighted(BROWSERS, random).accept,
  })
}

/** How many renditions `fresh` tells apart. */
export const freshCount = pictures => pictures.length * WIDTHS.length * TURNS.length * QUALITIES.length

/** The rendition of this number: another number is another rendition, and neighbours have other pictures. */
export const fresh = (pictures, number) => {
  const of = list => {
    const item = list[number % list.length]
    number = Math.floor(number / list.length)
    return item
  }
  const picture = of(pictures)
  const width = of(WIDTHS)
  const quality = of(QUALITIES)
  const turn = of(TURNS)
  return {
    path: `/${picture}?width=${width}&quality=${quality}${turn === 0 ? '' : `&rotate=${turn}`}`,
    accept: WEBP,
  }
}

/** The request of the ECS image handler's published run (README of aws-samples' x-oss-process handler). */
export const published = picture => ({
  path: `/${picture}?x-oss-process=image/resize,w_200,h_100,limit_1/quality,q_50`,
  accept: '*/*',
})
