// Takes one part of a local cloud after the other away while it is asked for pictures. See README.md.
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { verdict } from '../bench/measure.mjs'
import { pictures } from '../bench/pictures.mjs'
import { stopAll, until } from '../peers/processes.mjs'
import { sign } from '../../url-builder/index.js'
import { Cloud } from './cloud.mjs'
import { compare, freshFrom, stored, versions } from './compare.mjs'
import { FAULTS } from './faults.mjs'
import { HEAD, row, summary } from './summary.mjs'
import { fresh, freshCount, requests, seeded, Traffic } from './traffic.mjs'

const sharp = createRequire(new URL('../bench/package.json', import.meta.url))('sharp')
const REGIONS = ['us-east-1', 'ap-south-1']
const seconds = Number(process.env.DURATION || 30)
const connections = Number(process.env.VUS || 4)
const wanted = new RegExp(process.env.FAULTS || '')
const SOURCES = ['one.jpg', 'two.jpg', 'three.jpg', 'large.jpg']
const SIGNED = '/one.jpg?width=333'
const HOUR = 3600
// What was signed is compared without a signature.
const ALLOWING = { POLICY: 'perf/peers/policy.json', EDGE: 'build/peers/edge.js' }

/** Three crops of a small picture, and a large one, which gets a mezzanine. */
const drawSources = async (folder) => {
  const drawn = await pictures(resolve('build/bench'))
  const named = (name) => drawn.find((picture) => picture.name === name).file
  for (const [i, name] of SOURCES.slice(0, 3).entries()) {
    await sharp(named('jpeg-2mp')).extract({ left: 200 * i, top: 100 * i, width: 1200, height: 800 }).jpeg({ quality: 90 }).toFile(join(folder, name))
  }
  copyFileSync(named('jpeg-12mp'), join(folder, SOURCES[3]))
}

const upload = async (cloud, sources) => {
  for (const name of SOURCES) copyFileSync(join(sources, name), join(cloud.data, 'originals', name))
  await until(cloud.program, () => SOURCES.every((name) => cloud.program.said().includes(`taken in: ${name}`)))
}

const signedUrl = async (cloud, lasts) => {
  const [[kid, key]] = Object.entries(JSON.parse(readFileSync(join(cloud.data, 'keys.json'), 'utf8')))
  return sign(SIGNED, { kid, key, expires: Math.floor(Date.now() / 1000) + lasts })
}

/** What is signed for longer than the clock is wrong has to be answered; what the clock takes for expired is refused while it does. */
const signedRequests = async (cloud, fault, state) => {
  const path = await signedUrl(cloud, 3 * HOUR)
  const short = await signedUrl(cloud, HOUR / 2)
  return () => {
    const lapsed = fault.expires && state.during
    return state.turning || Math.random() < 0.5 ? { path, accept: '*/*' } : { path: short, accept: '*/*', expected: lapsed ? 403 : 200 }
  }
}

let number = 0

const run = async (cloud, fault) => {
  const traffic = new Traffic(cloud.address, connections)
  const state = { during: false, turning: false }
  const signed = fault.expires || fault.isSigned ? await signedRequests(cloud, fault, state) : undefined
  const mixed = Array.from({ length: connections }, (_, i) => requests(SOURCES, seeded(i + 1), () => number++ % freshCount(SOURCES)))
  const begun = Date.now()
  traffic.begin((connection) => (signed && connection === 0 ? signed() : mixed[connection]()))
  await sleep(seconds * 250)
  const turn = async (during, change) => {
    state.turning = true
    if (signed) await sleep(200)
    await change(cloud)
    state.during = during
    state.turning = false
  }
  const begins = performance.now()
  await turn(true, fault.begin)
  const killed = fault.kills ? [begins, performance.now()] : undefined
  await sleep(fault.kills ? 500 : seconds * 500)
  await turn(false, fault.end)
  await sleep(seconds * 250)
  const sent = await traffic.end()
  const files = REGIONS.flatMap((region) => stored(cloud.data, region)).filter(({ file }) => statSync(file).mtimeMs >= begun)
  return { fault, found: summary(sent, killed), pictures: versions(traffic.pictures, files) }
}

const print = (runs) => {
  console.log(['', ...HEAD, ...runs.map(({ fault, found, judged }) => row(fault.name, found, judged)), ''].join('\n'))
  for (const { fault, found, judged } of runs) {
    for (const [reason, count] of Object.entries(found.reasons)) console.log(`${fault.name}: ${count} times ${reason}`)
    for (const example of judged.examples.slice(0, 5)) console.log(`${fault.name}: wrong picture: ${example}`)
  }
  const lost = runs.reduce((sum, { found }) => sum + found.failed - found.inFlight, 0)
  const wrong = runs.reduce((sum, { judged }) => sum + judged.wrong, 0)
  console.log(`requests lost but those in flight at the killed process: ${lost} (goal 0: ${verdict(lost === 0)})`)
  console.log(`wrong pictures: ${wrong} (goal 0: ${verdict(wrong === 0)})`)
  return lost === 0 && wrong === 0
}

const folder = mkdtempSync(join(tmpdir(), 'pixedge-chaos-'))
try {
  const sources = join(folder, 'sources')
  mkdirSync(sources)
  await drawSources(sources)
  const cloud = await Cloud.started(join(folder, 'cloud'), {})
  await upload(cloud, sources)
  for (let i = 0; i < 20; i++) await fetch(cloud.address + fresh(SOURCES, freshCount(SOURCES) - 1 - i).path)
  console.log(`each fault for half of ${seconds} s, under mixed traffic from ${connections} connections`)
  const runs = []
  for (const fault of FAULTS.filter(({ name }) => wanted.test(name))) runs.push(await run(cloud, fault))
  await cloud.stop()
  const judge = await Cloud.started(join(folder, 'judge'), { KEEP_RENDITIONS: 'no', VARIANT: 'better', ...ALLOWING })
  await upload(judge, sources)
  const wantedPicture = freshFrom(judge.address)
  for (const each of runs) each.judged = await compare(each.pictures, wantedPicture)
  process.exitCode = print(runs) ? 0 : 1
} finally {
  await stopAll()
  if (!process.env.KEEP || !existsSync(folder)) rmSync(folder, { recursive: true, force: true })
}
