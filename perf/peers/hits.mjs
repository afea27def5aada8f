// Edge hits: Pixedge's own against nginx's proxy cache in front of it, and a long run that must not fail, both under load from wrk.
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { ask } from './load.mjs'
import { cpuMillis, freePort, start, until, answers } from './processes.mjs'

const CONNECTIONS = 64
const WARM_SECONDS = 3
const WARM_TURNS = 20
const REST = 1.1
const ACCEPT = 'image/avif;q=0,image/webp,*/*'

const proxyCache = (folder, port, address) => `
worker_processes auto;
daemon off;${process.getuid() === 0 ? '\nuser root;' : ''}
pid ${folder}/nginx.pid;
error_log ${folder}/error.log;
events { worker_connections 1024; }
http {
  access_log off;
  sendfile on;
  tcp_nopush on;
  keepalive_requests 1000000000;
  open_file_cache max=100;
  client_body_temp_path ${folder}; proxy_temp_path ${folder}; fastcgi_temp_path ${folder}; uwsgi_temp_path ${folder}; scgi_temp_path ${folder};
  proxy_cache_path ${folder}/cache keys_zone=pictures:1m;
  server {
    listen 127.0.0.1:${port} backlog=1024;
    location / {
      proxy_pass ${address};
      proxy_cache pictures;
      proxy_cache_key $uri$is_args$args$http_accept;
      add_header X-Cache-Status $upstream_cache_status;
    }
  }
}
`

/** Starts nginx with a proxy cache before this address. */
export const startProxyCache = async (folder, address) => {
  const own = resolve(folder, 'nginx')
  mkdirSync(own, { recursive: true })
  const port = await freePort()
  writeFileSync(join(own, 'nginx.conf'), proxyCache(own, port, address))
  const program = start('nginx', ['-p', own, '-c', join(own, 'nginx.conf')], {}, join(own, 'nginx.log'))
  await until(program, () => answers(`http://127.0.0.1:${port}/-/`))
  return { ...program, address: `http://127.0.0.1:${port}` }
}

/** What wrk printed: requests, rate per second, and how many answers were errors. */
export const parseWrk = (text) => {
  const number = (pattern) => Number(pattern.exec(text)?.[1] ?? 0)
  const socket = /Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)/.exec(text)
  const broken = socket ? socket.slice(1).reduce((sum, each) => sum + Number(each), 0) : 0
  return {
    requests: number(/(\d+) requests in/),
    rate: number(/Requests\/sec:\s*([\d.]+)/),
    errors: broken + number(/Non-2xx or 3xx responses: (\d+)/),
  }
}

const ownWaited = () => {
  const text = readFileSync('/proc/self/stat', 'utf8')
  const [cutime, cstime] = text.slice(text.lastIndexOf(')') + 2).split(' ').slice(13, 15).map(Number)
  return (cutime + cstime) * 10
}

/** Load from wrk; with what it and the server used of the processor, in ms. */
const wrk = (url, seconds, pid) => {
  const before = { server: cpuMillis(pid), wrk: ownWaited() }
  const args = ['-t2', `-c${CONNECTIONS}`, `-d${seconds}s`, '-H', `Accept: ${ACCEPT}`, url]
  const found = parseWrk(execFileSync('wrk', args, { encoding: 'utf8' }))
  return { ...found, server: cpuMillis(pid) - before.server, wrk: ownWaited() - before.wrk }
}

const each = ({ server, requests }) => (server * 1000) / requests

/** Whether a server is warm: its last three turns took the same processor time for each request, but for a tenth. */
export const isSteady = (times) => {
  const last = times.slice(-3)
  return last.length === 3 && Math.max(...last) <= REST * Math.min(...last)
}

/** Asks until it is steady, or no longer; the microseconds of processor of each turn. */
const warm = ({ address, pid }, path) => {
  const times = []
  while (times.length < WARM_TURNS && !isSteady(times)) times.push(each(wrk(address + path, WARM_SECONDS, pid)))
  return times
}

/** Warms both up, compares them in turns, then runs long against Pixedge alone. `warm` and `each` are microseconds of processor a request. */
export const hits = async (pixedge, nginx, path, { rounds, seconds, long }) => {
  for (const { address } of [pixedge, nginx]) {
    for (let i = 0; i < 3; i++) await ask(address + path, undefined, { Accept: ACCEPT })
    const answer = await ask(address + path, undefined, { Accept: ACCEPT })
    const station = answer.headers['x-cache-status'] ?? answer.headers['x-cache']
    if (answer.status !== 200 || !/^hit/i.test(station)) throw new Error(`${address}${path}: expected a hit, got ${answer.status} ${station}`)
  }
  const servers = { nginx, pixedge }
  const found = { warm: {}, rates: { nginx: [], pixedge: [] }, each: { nginx: [], pixedge: [] } }
  for (const name in servers) found.warm[name] = warm(servers[name], path)
  for (let round = 0; round < rounds; round++) {
    for (const name in servers) {
      const turn = wrk(servers[name].address + path, seconds, servers[name].pid)
      found.rates[name].push(turn.rate)
      found.each[name].push(each(turn))
    }
  }
  return { ...found, long: wrk(pixedge.address + path, long, pixedge.pid) }
}
