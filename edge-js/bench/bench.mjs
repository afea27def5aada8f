// npm run bench: microseconds a request takes in the built edge function, under Node and, where it is installed, under njs.
// Each figure is the median of 9 rounds after warming up; making the events is subtracted. njs frees nothing while it
// runs (CloudFront allows 2 MB), so it gets shorter rounds and tells the memory of a request too. A loop is a fixed piece of
// JavaScript in the same process: when it is slow, the machine is, so what a request takes is also told in turns of it.
import { contract } from '../build/contract.js'
import { buildEdge } from '../build/edge.js'
import { hasNjs, run } from '../build/run.js'

const signed = '/a.jpg?w=777&exp=4102444800&kid=k1&sig=AIPjCRYxIywbXcu3T7Bd8fWT-fDSkwJuZBo41awvLAs'
const requests = {
  plain: '/products/shoe.jpg',
  query: '/products/shoe.jpg?width=800&height=600&fit=cover&quality=70&utm_source=x',
  path: '/resize/800x600/products/shoe.jpg',
  'x-oss-process': '/products/shoe.jpg?x-oss-process=image/resize,m_fill,w_500,h_500/rotate,90/quality,q_80/format,jpg',
  canonical: '/products/shoe.jpg/-/resize.m_fill.w_500.h_500/rotate.90/quality.Q_80/format.webp',
  hints: '/products/shoe.jpg?width=auto&quality=auto&dpr=auto',
  preset: '/products/shoe.jpg?preset=card',
  refused: '/products/shoe.jpg?w=777',
  signed,
}

// Runs in either program, so in the language of the runtime: no await among arguments, for one.
const measure = `
const now = () => typeof performance === 'object' ? performance.now() : Date.now()
const eventOf = url => {
  const cut = (url + '?').indexOf('?')
  const querystring = {}
  url.slice(cut + 1).split('&').filter(part => part).forEach(part => {
    const at = part.indexOf('=')
    querystring[part.slice(0, at)] = { value: part.slice(at + 1) }
  })
  const headers = { accept: { value: 'image/avif,image/webp,image/apng,image/*,*/*;q=0.8' }, 'sec-ch-dpr': { value: '2' } }
  return { request: { method: 'GET', uri: url.slice(0, cut), querystring: querystring, headers: headers } }
}
async function round(count) {
  const start = now()
  for (let i = 0; i < count; i++) await handler(eventOf(urls[i % urls.length]))
  const middle = now()
  for (let i = 0; i < count; i++) eventOf(urls[i % urls.length])
  return (middle - start - (now() - middle)) * 1000 / count
}
function loop() {
  const start = now()
  let text = ''
  for (let i = 0; i < 20000; i++) text = (text + i).slice(-20)
  return now() - start
}
async function median() {
  const figures = []
  for (let i = 0; i < 9; i++) {
    const figure = await round(typeof njs === 'object' ? 200 : 2000)
    figures.push(figure)
  }
  return figures.sort((a, b) => a - b)[4]
}
async function memory() {
  if (typeof njs !== 'object') return ''
  const events = []
  for (let i = 0; i < 60; i++) events.push(eventOf(urls[i % urls.length]))
  const start = njs.memoryStats.size
  for (let i = 0; i < 60; i++) await handler(events[i])
  return ' ' + ((njs.memoryStats.size - start) / 60 / 1024).toFixed(0)
}
async function main() {
  await median()
  const figure = await median()
  const kilobytes = await memory()
  const loops = []
  for (let i = 0; i < 9; i++) loops.push(loop())
  console.log(figure.toFixed(1) + ' ' + loops.sort((a, b) => a - b)[4].toFixed(3) + kilobytes)
}
main()`

const { code, size, problems } = await buildEdge(contract('policy-defaults'))
if (problems.length > 0) throw new Error(problems.join('\n'))
const { keys } = contract('requests')
const unsigned = Object.entries(requests).filter(([name]) => name !== 'signed')
const sets = {
  ...Object.fromEntries(Object.entries(requests).map(([name, url]) => [name, [url]])),
  mixed: unsigned.map(([, url]) => url),
}
// Issue 5: what a request may take under njs, in microseconds and KB.
const goals = { mixed: [130, 1536], signed: [160, 1536] }
const usual = [1000, 1536]

for (const program of ['node', ...(hasNjs() ? ['njs'] : [])]) {
  console.log(`${program}: microseconds a request of the ${size} bytes, and in turns of a fixed loop`)
  for (const [name, urls] of Object.entries(sets)) {
    const printed = run(program, code, keys, `const urls = ${JSON.stringify(urls)}\n${measure}`)
    const [time, loop, kilobytes] = printed.trim().split(' ').map(Number)
    const [longest, largest] = goals[name] ?? usual
    const isKept = time <= longest && kilobytes <= largest
    const verdict = kilobytes ? `  ${isKept ? 'ok' : 'OVER'}: at most ${longest}, ${largest} KB` : ''
    const figures = [time.toFixed(1).padStart(7), (time / ((loop * 1000) / 20000)).toFixed(2).padStart(7)]
    console.log(
      `  ${name.padEnd(14)} ${figures.join(' ')}${kilobytes ? `${String(kilobytes).padStart(6)} KB` : ''}${verdict}`,
    )
  }
}
if (!hasNjs()) console.log('njs: skipped, the program is not installed')
