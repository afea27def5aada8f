// node npm-bom.mjs package-lock.json: prints what a lock file installs beside what only builds or tests, as CycloneDX.
import { readFileSync } from 'node:fs'

const lock = JSON.parse(readFileSync(process.argv[2], 'utf8'))
const components = Object.entries(lock.packages)
  .filter(([path, { dev }]) => path !== '' && !dev)
  .map(([path, { version, license, integrity }]) => {
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
    const [algorithm, digest] = integrity.split('-')
    return {
      type: 'library',
      name,
      version,
      purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
      ...(license && { licenses: [{ expression: license }] }),
      hashes: [{ alg: algorithm.replace('sha', 'SHA-'), content: Buffer.from(digest, 'base64').toString('hex') }],
    }
  })
const bom = {
  bomFormat: 'CycloneDX',
  specVersion: '1.6',
  version: 1,
  metadata: { component: { type: 'application', name: lock.name } },
  components,
}
console.log(JSON.stringify(bom, null, 2))
