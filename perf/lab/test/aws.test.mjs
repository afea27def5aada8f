import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { test } from 'node:test'
import { PERCENTILES } from '../../k6/lib/distribution.js'

const root = dirname(dirname(dirname(import.meta.dirname)))
const flat = (count, ms) => ({ count, mean: ms, curve: PERCENTILES.map(() => ms) })
const results = region => ({
  script: 'hit',
  started: '2026-01-01T00:00:00Z',
  seconds: 1,
  dropped: 0,
  regions: { [region]: { tiers: { 'edge-hit': flat(10, region === 'us-east-1' ? 5 : 50) }, errors: 0 } },
  own: {},
})
const task = region => ({
  cluster: `lab-${region}`,
  definition: 'd',
  subnet: 's',
  security_group: 'g',
  log: `/log/${region}`,
})
const OUTPUT = {
  bucket: { value: 'lab-bucket' },
  tasks: { value: { 'us-east-1': task('us-east-1'), 'ap-south-1': task('ap-south-1') } },
}

/** `make perf-aws` with programs of our own; what it says, and what those were told. */
function run(environment, { exitCode = 0, applies = true, account = true } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'pixedge-programs-'))
  const told = join(folder, 'told')
  const stopped = {
    lastStatus: 'STOPPED',
    containers: [
      { name: 'bring', exitCode: 0 },
      { name: 'k6', exitCode },
      { name: 'deliver', exitCode: 0 },
    ],
  }
  const programs = {
    terraform: `echo "terraform $*" >>${told}
case "$2" in output) echo '${JSON.stringify(OUTPUT)}' ;; apply) ${applies ? '' : 'echo "no more VPCs" >&2; exit 1'} ;; esac`,
    aws: `echo "aws $*" >>${told}
case "$1 $2" in
"sts get-caller-identity") ${account ? `echo '{"Account":"123456789012"}'` : 'echo "Unable to locate credentials" >&2; exit 253'} ;;
"ecs run-task") echo '{"tasks":[{"taskArn":"arn"}]}' ;;
"ecs describe-tasks") echo '${JSON.stringify({ tasks: [stopped] })}' ;;
"s3 cp") case "$4" in
  */results/us-east-1.json) echo '${JSON.stringify(results('us-east-1'))}' >"$5" ;;
  */results/ap-south-1.json) echo '${JSON.stringify(results('ap-south-1'))}' >"$5" ;;
  esac ;;
esac`,
  }
  for (const [name, text] of Object.entries(programs)) {
    writeFileSync(join(folder, name), `#!/bin/sh\n${text}\n`)
    chmodSync(join(folder, name), 0o755)
  }
  try {
    const env = { PATH: folder + delimiter + process.env.PATH, HOME: folder, POLL_MS: '1', ...environment }
    const { status, stdout, stderr } = spawnSync(process.execPath, ['perf/lab/aws.mjs'], {
      cwd: root,
      env,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let commands = []
    try {
      commands = readFileSync(told, 'utf8').trim().split('\n')
    } catch {
      // nothing was told anything
    }
    return { status, stdout, said: stderr.trim().split('\n'), commands }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const GOOD = {
  URL: 'https://cdn.example.com',
  REGIONS: 'us-east-1 ap-south-1',
  SCRIPT: 'hit',
  PICTURES: 'a.jpg',
  YES: 'yes',
}

test('tasks run in each region, their results become one table, and everything is destroyed', () => {
  const { status, stdout, commands } = run(GOOD)
  assert.equal(status, 0)
  assert.match(stdout, /^us-east-1 +edge-hit +10 +5\.0/m)
  assert.match(stdout, /^ap-south-1 +edge-hit +10 +50\.0/m)
  assert.match(stdout, /^all +all +20 /m)
  const started = commands.filter(line => line.startsWith('aws ecs run-task'))
  assert.equal(started.length, 2)
  assert.match(started[1], /"POINTS","value":"ap-south-1=https:\/\/cdn\.example\.com"/)
  assert.match(commands.at(-1), /^terraform -chdir=infra\/lab destroy .*-var=regions=\["us-east-1","ap-south-1"\]$/)
})

test('all that is wrong is said at once, before any program is asked', () => {
  const { status, said, commands } = run({ URL: 'cdn', REGIONS: 'mars', SCRIPT: 'herd', K6_IMAGE: 'grafana/k6:latest' })
  assert.equal(status, 1)
  assert.equal(said.length, 5)
  assert.match(said[2], /^SCRIPT: expected one of cold .*, got "herd"$/)
  assert.deepEqual(commands, [])
})

test('an image of k6 is made and destroyed by its digest', () => {
  const image = `docker.io/grafana/k6@sha256:${'0'.repeat(64)}`
  const { commands } = run({ ...GOOD, K6_IMAGE: image })
  const told = commands.filter(line => line.includes(`-var=k6_image=${image}`))
  assert.equal(told.length, 2)
})

test('nothing is made without a yes', () => {
  const { status, said, commands } = run({ ...GOOD, YES: '' })
  assert.equal(status, 1)
  assert.deepEqual(said, ['perf-aws: expected YES=yes, since nobody can be asked here'])
  assert.ok(!commands.some(line => line.startsWith('terraform')))
})

test('what was made in part is destroyed too', () => {
  const { status, said, commands } = run(GOOD, { applies: false })
  assert.equal(status, 1)
  assert.match(said[0], /no more VPCs/)
  assert.match(commands.at(-1), / destroy /)
})

test('a container that failed is named with its log, and everything is destroyed', () => {
  const { status, said, commands } = run(GOOD, { exitCode: 107 })
  assert.equal(status, 1)
  assert.match(said.at(-1), /us-east-1: the container k6 failed \(status 107\); its log was \/log\/us-east-1$/)
  assert.match(commands.at(-1), / destroy /)
})

test('a threshold that k6 saw broken still brings results', () => {
  assert.match(run(GOOD, { exitCode: 99 }).stdout, /^all +all +20 /m)
})

test('credentials that do not work end it in one line', () => {
  const { status, said, commands } = run(GOOD, { account: false })
  assert.equal(status, 1)
  assert.equal(said.length, 1)
  assert.match(said[0], /Unable to locate credentials/)
  assert.ok(!commands.some(line => line.startsWith('terraform')))
})
