// Runs one script of perf/k6 as a one-off task in each of several regions of AWS against URL, and prints what came of it as one report.
// What it makes in the account it destroys again.
import { cpSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { createInterface } from 'node:readline/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { together } from '../k6/lib/results.js'
import { need, said } from './commands.mjs'
import { scripts } from './k6.mjs'
import { shown } from './shown.mjs'
import { verdictsOf } from './verdicts.mjs'

const {
  SCRIPT: script = 'mixed',
  REGIONS = 'us-east-1 eu-west-1 ap-south-1',
  URL: url = '',
  K6_IMAGE,
  YES,
} = process.env
const SETTINGS = ['DURATION', 'VUS', 'RATE', 'ITERATIONS', 'PICTURES', 'SEED', 'STEP', 'STEPS', 'LIMIT']
const LOCAL_ONLY = ['meta', 'herd']
const STATE = 'build/perf-aws'
const POLL_MS = Number(process.env.POLL_MS || 5_000)
const PATIENCE_MS = 2 * 3600_000
const regions = REGIONS.split(/[ ,]+/).filter(Boolean)

const refuse = (...lines) => {
  lines.forEach(line => console.error(line))
  process.exit(1)
}

function checkArguments() {
  const wrong = []
  if (!/^https:\/\/[^/]+$/.test(url.replace(/\/+$/, ''))) {
    wrong.push(`URL: expected the address of a CDN like https://cdn.example.com, got "${url}"`)
  }
  if (regions.length === 0 || !regions.every(name => /^[a-z]{2}(-[a-z]+)+-\d$/.test(name))) {
    wrong.push(`REGIONS: expected regions of AWS like us-east-1 eu-west-1, got "${REGIONS}"`)
  }
  const known = scripts.filter(name => !LOCAL_ONLY.includes(name))
  if (!known.includes(script)) wrong.push(`SCRIPT: expected one of ${known.join(' ')}, got "${script}"`)
  if (!process.env.PICTURES)
    wrong.push('PICTURES: expected keys of pictures at URL, comma separated, for example PICTURES=a.jpg,b.jpg')
  if (K6_IMAGE && !/(:\d+\.\d+\.\d+|@sha256:[0-9a-f]{64})$/.test(K6_IMAGE))
    wrong.push(`K6_IMAGE: expected an image with a whole version or a digest (@sha256:...), got "${K6_IMAGE}"`)
  if (wrong.length > 0) refuse(...wrong)
}

const terraform = (...words) =>
  said('terraform', [`-chdir=infra/lab`, ...words], {
    TF_DATA_DIR: `${process.cwd()}/${STATE}/terraform`,
    TF_IN_AUTOMATION: '1',
  })

/** The same for apply and destroy; lists travel as JSON. */
const variables = account => [
  '-input=false',
  '-auto-approve',
  `-state=${process.cwd()}/${STATE}/state.tfstate`,
  `-var=account=${account}`,
  `-var=regions=${JSON.stringify(regions)}`,
  ...(K6_IMAGE ? [`-var=k6_image=${K6_IMAGE}`] : []),
]

const aws = (...words) => said('aws', [...words, '--output', 'json'])

/** Starts the region's task; its ARN. */
function begun(region, task) {
  const settings = SETTINGS.filter(name => process.env[name]).map(name => ({ name, value: process.env[name] }))
  const environment = [
    { name: 'SCRIPT', value: script },
    { name: 'POINTS', value: `${region}=${url.replace(/\/+$/, '')}` },
    { name: 'REGIONS', value: regions.join(' ') },
    { name: 'SETTLE', value: '60' },
    ...settings,
  ]
  const network = { subnets: [task.subnet], securityGroups: [task.security_group], assignPublicIp: 'ENABLED' }
  const { tasks, failures } = JSON.parse(
    aws(
      'ecs',
      'run-task',
      '--region',
      region,
      '--cluster',
      task.cluster,
      '--launch-type',
      'FARGATE',
      '--task-definition',
      task.definition,
      '--network-configuration',
      JSON.stringify({ awsvpcConfiguration: network }),
      '--overrides',
      JSON.stringify({ containerOverrides: [{ name: 'k6', environment }] }),
    ),
  )
  if (!tasks?.length)
    throw new Error(`${region}: the task did not start: ${failures?.[0]?.reason ?? 'no reason given'}`)
  return tasks[0].taskArn
}

async function ended(region, task, arn) {
  const end = Date.now() + PATIENCE_MS
  for (;;) {
    const found = JSON.parse(
      aws('ecs', 'describe-tasks', '--region', region, '--cluster', task.cluster, '--tasks', arn),
    ).tasks[0]
    if (found.lastStatus === 'STOPPED') return found
    if (Date.now() > end) throw new Error(`${region}: the task has run for two hours`)
    await sleep(POLL_MS)
  }
}

/** The region's results; why there are none is said by the container that failed. */
function delivered(region, bucket, stopped, log) {
  const failed = stopped.containers.find(({ name, exitCode }) => exitCode !== 0 && !(name === 'k6' && exitCode === 99))
  if (failed) {
    const why = failed.reason ?? stopped.stoppedReason ?? `status ${failed.exitCode}`
    throw new Error(`${region}: the container ${failed.name} failed (${why}); its log was ${log}`)
  }
  const file = `${STATE}/${region}.json`
  aws('s3', 'cp', '--only-show-errors', `s3://${bucket}/results/${region}.json`, file)
  return JSON.parse(readFileSync(file, 'utf8'))
}

async function measured() {
  const { bucket, tasks } = JSON.parse(terraform('output', '-json', `-state=${process.cwd()}/${STATE}/state.tfstate`))
  cpSync('perf/k6', `${STATE}/scripts`, { recursive: true })
  aws('s3', 'cp', '--recursive', '--only-show-errors', `${STATE}/scripts`, `s3://${bucket.value}/scripts/`)
  const arns = regions.map(region => begun(region, tasks.value[region]))
  console.error(`running in ${regions.join(', ')}`)
  const stopped = await Promise.all(regions.map((region, i) => ended(region, tasks.value[region], arns[i])))
  return together(regions.map((region, i) => delivered(region, bucket.value, stopped[i], tasks.value[region].log)))
}

async function confirmed(account) {
  if (YES === 'yes') return
  if (!process.stdin.isTTY) refuse('perf-aws: expected YES=yes, since nobody can be asked here')
  const asking = createInterface({ input: process.stdin, output: process.stderr })
  const answer = await asking.question(
    `Start tasks in ${regions.join(', ')} of account ${account}, and remove all of it afterwards? [yes] `,
  )
  asking.close()
  if (answer !== 'yes') refuse('Nothing was changed.')
}

function identity() {
  try {
    return JSON.parse(aws('sts', 'get-caller-identity')).Account
  } catch (problem) {
    return refuse(`AWS credentials: expected some that work (aws configure, or AWS_PROFILE=), but: ${problem.message}`)
  }
}

checkArguments()
need('terraform', 'aws')
const account = identity()
await confirmed(account)
rmSync(`${STATE}/scripts`, { recursive: true, force: true })
mkdirSync(STATE, { recursive: true })
let results
try {
  terraform('init', '-input=false', '-backend=false')
  terraform('apply', ...variables(account))
  results = await measured()
} catch (problem) {
  console.error(`perf-aws: ${problem.message}`)
} finally {
  try {
    terraform('destroy', ...variables(account))
  } catch (problem) {
    console.error(`perf-aws: what was made is still there: ${problem.message}`)
    console.error(
      `Remove it: terraform -chdir=infra/lab destroy -state=${process.cwd()}/${STATE}/state.tfstate -var=account=${account} -var='regions=${JSON.stringify(regions)}'`,
    )
    process.exitCode = 1
  }
}
if (!results) process.exit(1)
mkdirSync('build/perf', { recursive: true })
if (!shown(results, verdictsOf(results))) process.exitCode = 1
