// How each peer is installed, started and asked, always without a cache of its results.
import { existsSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { basename, join } from 'node:path'
import { answers, freePort, start, until } from './processes.mjs'

const THUMBOR = 'build/peers/thumbor/bin/thumbor'
const fileOf = (cell) => basename(cell.picture.file)
const settingsOf = (cell) => JSON.parse(cell.settings)

const sharp = async (sources, folder) => {
  const port = await freePort()
  const program = start(process.execPath, ['perf/peers/sharp-server.mjs'], { PORT: String(port), SOURCES: sources }, join(folder, 'sharp.log'))
  await until(program, () => answers(`http://127.0.0.1:${port}/`))
  const urlOf = (cell, number) => `http://127.0.0.1:${port}/${encodeURIComponent(cell.settings)}/${fileOf(cell)}?request=${number}`
  return { name: 'sharp', program, urlOf }
}

// The options that thumbor and imagor have in common; both take the number of the connection into the path.
const filters = (cell, number) => {
  const { format, quality } = settingsOf(cell)
  return [`format(${format})`, ...(quality ? [`quality(${quality})`] : []), 'no_upscale()', `max_age(${number})`].join(':')
}

const thumborPath = (cell, number) => `/unsafe/fit-in/${cell.side}x${cell.side}/filters:${filters(cell, number)}/${fileOf(cell)}`

const thumbor = async (sources, folder) => {
  const port = await freePort()
  const env = { FILE_LOADER_ROOT_PATH: sources }
  const args = ['--port', String(port), '--ip', '127.0.0.1', '--conf', 'perf/peers/thumbor.conf', '--processes', '2', '--use-environment', 'True']
  const program = start(THUMBOR, args, env, join(folder, 'thumbor.log'))
  await until(program, () => answers(`http://127.0.0.1:${port}/healthcheck`))
  return { name: 'thumbor', program, urlOf: (cell, number) => `http://127.0.0.1:${port}${thumborPath(cell, number)}` }
}

const imgproxyPath = (cell, number) => {
  const { format, quality } = settingsOf(cell)
  return `/unsafe/rs:fit:${cell.side}:${cell.side}:0${quality ? `/q:${quality}` : ''}/cb:${number}/plain/local:///${fileOf(cell)}@${format}`
}

// Programs that are measured where they are: on the PATH, or as what Docker pulls.
const PROGRAMS = {
  imgproxy: {
    image: 'ghcr.io/imgproxy/imgproxy:v4.0.3',
    args: [],
    env: (port, sources) => ({ IMGPROXY_BIND: `:${port}`, IMGPROXY_LOCAL_FILESYSTEM_ROOT: sources, IMGPROXY_MAX_SRC_RESOLUTION: '250' }),
    path: imgproxyPath,
  },
  imagor: {
    image: 'ghcr.io/cshum/imagor:1.9.1',
    args: [],
    env: (port, sources) => ({ PORT: String(port), IMAGOR_UNSAFE: '1', FILE_LOADER_BASE_DIR: sources, VIPS_MAX_RESOLUTION: '250000000' }),
    path: thumborPath,
  },
}

const isThere = (command, ...args) => spawnSync(command, args, { stdio: 'ignore' }).status === 0
const onPath = (name) => isThere('sh', '-c', `command -v ${name}`)

const native = async (name, sources, folder) => {
  const port = await freePort()
  const { args, env, path } = PROGRAMS[name]
  const program = start(name, args, env(port, sources), join(folder, `${name}.log`))
  await until(program, () => answers(`http://127.0.0.1:${port}/health`))
  return { name, program, urlOf: (cell, number) => `http://127.0.0.1:${port}${path(cell, number)}` }
}

// The container's process is not a child of ours, so it is found by its number.
const contained = async (name, sources, folder) => {
  const port = await freePort()
  const { image, env, path } = PROGRAMS[name]
  const variables = Object.entries(env(port, '/sources')).flatMap(([key, value]) => ['-e', `${key}=${value}`])
  const args = ['run', '--rm', '--network', 'host', '--name', `pixedge-${name}`, '-v', `${sources}:/sources:ro`, ...variables, image]
  const client = start('docker', args, {}, join(folder, `${name}.log`))
  await until(client, () => answers(`http://127.0.0.1:${port}/health`))
  const pid = Number(spawnSync('docker', ['inspect', '-f', '{{.State.Pid}}', `pixedge-${name}`], { encoding: 'utf8' }).stdout)
  return { name, program: { ...client, pid }, urlOf: (cell, number) => `http://127.0.0.1:${port}${path(cell, number)}` }
}

const optional = async (name, sources, folder) => {
  if (onPath(name)) return native(name, sources, folder)
  if (!isThere('docker', 'info')) return `left out: ${name} (not on the PATH, and no Docker that answers)`
  if (!isThere('docker', 'pull', '-q', PROGRAMS[name].image)) return `left out: ${name} (not on the PATH, and Docker cannot pull ${PROGRAMS[name].image})`
  return contained(name, sources, folder)
}

/** All peers that can be had, started; and a line for each that cannot. */
export const peers = async (sources, folder) => {
  const found = [await sharp(sources, folder)]
  found.push(existsSync(THUMBOR) ? await thumbor(sources, folder) : 'left out: thumbor (perf/peers/install.sh could not install it)')
  for (const name of Object.keys(PROGRAMS)) found.push(await optional(name, sources, folder))
  return { servers: found.filter((each) => typeof each !== 'string'), leftOut: found.filter((each) => typeof each === 'string') }
}
