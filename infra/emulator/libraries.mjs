// What the native libraries in a zip need of the system they are loaded in, held against that of Lambda's java25: Amazon Linux 2023
// with glibc 2.34 and the libstdc++ of GCC 11 (Amazon Linux 2023 User Guide, "Comparing AL2 and AL2023"; GCC's ABI policy: GLIBCXX_3.4.29).
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { unpack } from './origin-zip.mjs'

const THERE = new Set(
  'libc.so.6 libm.so.6 libdl.so.2 libpthread.so.0 librt.so.1 libresolv.so.2 libgcc_s.so.1 libstdc++.so.6 ld-linux-x86-64.so.2 ld-linux-aarch64.so.1'.split(
    ' ',
  ),
)
const NEWEST = { GLIBC: '2.34', GLIBCXX: '3.4.29', CXXABI: '1.3.13', GCC: '11.0.0' }
const MACHINES = { x86_64: 'X86-64', arm64: 'AArch64' }

const readelf = (option, file) => spawnSync('readelf', ['-W', option, file], { encoding: 'utf8' }).stdout

const filesIn = folder =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(it => it.isFile())
    .map(it => join(it.parentPath ?? it.path, it.name))

/** Whether a version is newer than another one, part by part. */
export const isNewer = (one, other) => {
  const [left, right] = [one, other].map(it => it.split('.').map(Number))
  const at = left.findIndex((part, index) => part !== (right[index] ?? 0))
  return at >= 0 && left[at] > (right[at] ?? 0)
}

/** What a library needs and does not find: sentences. */
export const missing = (name, { needed, versions }, beside = new Set()) => [
  ...needed.filter(it => !THERE.has(it) && !beside.has(it)).map(it => `${name} needs ${it}`),
  ...versions
    .map(it => it.split('_'))
    .filter(([family, version]) => isNewer(version, NEWEST[family] ?? '0'))
    .map(it => `${name} needs ${it.join('_')}`),
]

const needsOf = file => ({
  needed: [...readelf('-d', file).matchAll(/\(NEEDED\).*\[(.*)\]/g)].map(it => it[1]),
  versions: [
    ...new Set([...readelf('-V', file).matchAll(/Name: ((?:GLIBC|GLIBCXX|CXXABI|GCC)_[0-9.]+)/g)].map(it => it[1])),
  ],
})

/** Libraries of the unpacked zip and of the jars in it, for one architecture. Jars tell the names of their files in the clear. */
export const librariesOf = (task, architecture) => {
  const jars = filesIn(join(task, 'lib')).filter(jar => readFileSync(jar).includes('.so'))
  for (const jar of jars) unpack(jar, join(task, 'unpacked', basename(jar)))
  return filesIn(task)
    .filter(it => /\.so(\.[0-9.]+)?$/.test(it))
    .filter(it => readelf('-h', it).includes(MACHINES[architecture]))
}

/** What the libraries of a zip would not find in Lambda, and how many there are. */
export const check = (task, architecture) => {
  const files = librariesOf(task, architecture)
  const beside = new Set(files.map(it => basename(it)))
  return { count: files.length, problems: files.flatMap(it => missing(basename(it), needsOf(it), beside)) }
}
