// A small image server on sharp: every request makes 200x100 within, JPEG quality 50, of the file named by the argument.
import { createRequire } from 'node:module'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'

const sharp = createRequire(new URL('../bench/package.json', import.meta.url))('sharp')
const file = process.argv[2]
sharp.cache(false)

let replies = 0

/** The two of Pixedge's metrics that a comparison reads. */
const metrics = () => {
  const { user, system } = process.cpuUsage()
  return `pixedge_requests_total ${replies}\nprocess_cpu_time_ns_total ${(user + system) * 1000}\n`
}

const server = createServer(async (request, response) => {
  if (request.url === '/-/metrics') return response.end(metrics())
  replies++
  try {
    const begun = performance.now()
    const picture = await sharp(await readFile(file))
      .rotate()
      .resize(200, 100, { fit: 'inside', withoutEnlargement: true })
      .jpeg({ quality: 50 })
      .toBuffer()
    response.writeHead(200, {
      'content-type': 'image/jpeg',
      'content-length': picture.length,
      'x-cache': 'Miss from sharp',
      'server-timing': `transform;dur=${(performance.now() - begun).toFixed(1)}`,
    })
    response.end(picture)
  } catch (problem) {
    response.writeHead(500).end(String(problem))
  }
})
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}`))
process.on('SIGTERM', () => process.exit(0))
