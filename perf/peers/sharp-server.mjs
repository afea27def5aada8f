// A small image server on sharp: GET /SETTINGS/FILE, the settings as JSON, percent-encoded. PORT and SOURCES come from the environment.
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import { basename, join } from 'node:path'

const sharp = createRequire(new URL('../bench/package.json', import.meta.url))('sharp')
sharp.cache(false)

const encoders = {
  jpeg: (image, { quality }) => image.flatten({ background: '#fff' }).jpeg({ quality, progressive: true }),
  webp: (image, { quality, effort }) => image.webp({ quality, effort }),
  avif: (image, { quality, effort }) => image.avif({ quality, effort, bitdepth: 8, chromaSubsampling: '4:2:0' }),
  png: (image) => image.png(),
}

const render = async (file, settings) => {
  const image = sharp(await readFile(join(process.env.SOURCES, basename(file)))).autoOrient()
  return encoders[settings.format](image.resize(settings.side, settings.side, { fit: 'inside', withoutEnlargement: true }), settings).toBuffer()
}

const answer = async (request, response) => {
  const [, settings, file] = decodeURIComponent(request.url.split('?')[0]).split('/')
  const wanted = JSON.parse(settings)
  const bytes = await render(file, wanted)
  response.writeHead(200, { 'Content-Type': `image/${wanted.format}`, 'Content-Length': bytes.length }).end(bytes)
}

createServer((request, response) =>
  answer(request, response).catch((problem) => response.writeHead(400).end(String(problem.message))),
).listen(Number(process.env.PORT), '127.0.0.1')
