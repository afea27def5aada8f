// What an upload costs: draws a photo of 12 megapixels with EXIF and a profile, and measures in a fresh process.
import { spawnSync } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { pictures } from './pictures.mjs'

const FLAGS = '-Xmx384m -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow'.split(' ')
const EXIF = { IFD0: { Make: 'FUJIFILM', Model: 'X100V' }, IFD2: { ExposureTime: '1/250', FNumber: '56/10', LensModel: '23mm F2' } }

const folder = process.argv[2]
const plain = (await pictures(folder)).find(picture => picture.name === 'jpeg-12mp').file
const photo = join(folder, 'p12exif.jpg')
if (!existsSync(photo)) await sharp(plain).withIccProfile('p3').withExif(EXIF).jpeg({ quality: 92 }).toFile(photo)
const work = join(folder, 'ingest')
rmSync(work, { recursive: true, force: true })
const { status } = spawnSync(
  join(process.env.JAVA_HOME, 'bin/java'),
  [...FLAGS, '-cp', process.env.BENCH_CLASS_PATH, 'dev.pixedge.bench.IngestBench', photo, join(import.meta.dirname, 'ingest-policy.json'), work, process.env.ROUNDS || '15'],
  { stdio: 'inherit' },
)
rmSync(work, { recursive: true, force: true })
process.exitCode = status ?? 1
