// What a gallery asks for: pictures, sizes and browsers, weighted, the same on each run.
const pictures = (__ENV.PICTURES || 'samples/lake.jpg').split(',')
const sizes = [
  { query: 'width=400', weight: 5 },
  { query: 'width=800', weight: 3 },
  { query: 'width=150&height=150&fit=cover', weight: 4 },
  { query: 'width=1280', weight: 1 },
]
const accepts = [
  { accept: 'image/avif,image/webp,*/*;q=0.8', weight: 6 },
  { accept: 'image/webp,*/*;q=0.8', weight: 3 },
  { accept: '*/*', weight: 1 },
]

// A small linear congruential generator (the constants of Numerical Recipes), so that every run asks for the same.
export const seeded = (seed) => () => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 2 ** 32

const weighted = (list, random) => {
  let rest = random() * list.reduce((sum, item) => sum + item.weight, 0)
  return list.find((item) => (rest -= item.weight) < 0) || list[list.length - 1]
}

// One request: the path with its query, and the Accept header of the browser.
export const nextRequest = (random) => ({
  path: `/${pictures[Math.floor(random() * pictures.length)]}?${weighted(sizes, random).query}`,
  accept: weighted(accepts, random).accept,
})
