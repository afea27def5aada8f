import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test from 'node:test'
import { fileURLToPath } from 'node:url'

const command = name => fileURLToPath(new URL(`../../bin/stack/${name}`, import.meta.url))

/** Runs a command on a stack with programs of our own first on the PATH; what it says on standard error, line by line. */
const run = (name, environment, programs = {}) => {
  const folder = mkdtempSync(join(tmpdir(), 'pixedge-programs-'))
  try {
    for (const [program, text] of Object.entries({
      terraform: 'exit 9',
      ...programs,
    })) {
      writeFileSync(join(folder, program), `#!/bin/sh\n${text}\n`)
      chmodSync(join(folder, program), 0o755)
    }
    const { status, stderr, stdout } = spawnSync(command(name), [], {
      encoding: 'utf8',
      env: {
        PATH: `${folder}:${process.env.PATH}`,
        HOME: folder,
        JAVA_HOME: process.env.JAVA_HOME ?? '',
        ...environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    return { status, said: stderr.trim().split('\n'), stdout }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const refused = (result, ...lines) => {
  assert.notEqual(result.status, 0)
  assert.deepEqual(result.said, lines)
  assert.equal(result.stdout, '')
}

test('a deployment without a region', () =>
  refused(run('deploy', {}), 'REGION: expected the region to deploy to, for example REGION=us-east-1'))

test('all that is wrong is said at once', () =>
  refused(
    run('deploy', {
      NAME: 'P',
      REGION: 'us-east-1',
      SECOND_REGION: 'us-east-1',
      VARIANT: 'best',
      ARCH: 'mips',
      POLICY: 'none.json',
    }),
    'NAME: expected 3 to 21 lower-case letters, digits and hyphens, got "P"',
    'SECOND_REGION: expected another region than REGION, got "us-east-1" twice',
    'VARIANT: expected baseline, better or redis, got "best"',
    'ARCH: expected arm64 or x86_64, got "mips"',
    'POLICY: expected a file that can be read, got "none.json"',
  ))

test('credentials that do not work, in one line and before anything is built', () => {
  const { status, said } = run(
    'plan',
    { REGION: 'us-east-1' },
    {
      aws: 'echo "Unable to locate credentials." >&2; exit 253',
      mvn: 'exit 9',
    },
  )
  assert.equal(status, 1)
  assert.deepEqual(said, [
    'AWS credentials: expected some that work (aws configure, or AWS_PROFILE=), but: Unable to locate credentials.',
  ])
})

test('a domain without a zone', () => {
  const aws = 'case "$1" in sts) echo 123456789012 ;; *) echo other.example.org. ;; esac'
  const { status, said } = run('plan', { REGION: 'us-east-1', DOMAIN: 'img.example.com' }, { aws, mvn: 'exit 9' })
  assert.equal(status, 1)
  assert.deepEqual(said, [
    'DOMAIN: expected the account to have the Route 53 zone "example.com" for img.example.com, and it has not: make it and point its registrar there, or say ZONE=.',
  ])
})

test('an upload without a file', () =>
  refused(run('upload', {}), 'FILE: expected the picture to upload, for example FILE=shoe.jpg'))

test('a file that is not there', () =>
  refused(run('upload', { FILE: 'none.jpg' }), 'FILE: expected a file that can be read, got "none.jpg"'))

test('a purge without a key', () =>
  refused(run('purge', {}), 'KEY: expected the key of an original, for example KEY=products/shoe.jpg'))

test('a purge of something that is nowhere here', () =>
  refused(
    run('../purge', { KEY: 'none.jpg', DATA: '/nonexistent' }),
    'purge: expected a file in /nonexistent/originals, got "none.jpg"; what is removed there is purged by itself (a deployed stack is named with NAME=)',
  ))

test('a purge of a stack that is named asks AWS', () => {
  const { status, said } = run(
    '../purge',
    { KEY: 'shoe.jpg', NAME: 'pixedge' },
    { aws: 'echo "Unable to locate credentials." >&2; exit 253' },
  )
  assert.equal(status, 1)
  assert.match(said[0], /^AWS credentials: expected some that work/)
})

test('a policy with mistakes is refused by its own words, before anything is asked of Terraform', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pixedge-policy-'))
  try {
    const policy = join(folder, 'policy.json')
    writeFileSync(policy, '{"widths": [0], "colour": 1}')
    const aws = 'echo 123456789012'
    const terraform = 'case "$*" in *init*) exit 0 ;; *) exit 9 ;; esac'
    const { status, said } = run('plan', { REGION: 'us-east-1', NAME: 'mistaken', POLICY: policy }, { aws, terraform })
    assert.notEqual(status, 0)
    assert.match(said.join('\n'), /widths/)
    assert.match(said.join('\n'), /colour/)
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('programs that are not there are named, all at once', () => {
  const need = fileURLToPath(new URL('../../bin/need', import.meta.url))
  const { status, stderr } = spawnSync('/bin/bash', [need, 'terraform', 'aws'], { encoding: 'utf8', env: { PATH: '' } })
  assert.equal(status, 1)
  assert.deepEqual(stderr.trim().split('\n'), [
    "Pixedge needs Terraform 1.11 or newer: 'terraform' is not on the PATH.",
    "Pixedge needs the AWS command line interface, 1.29 or 2.13 or newer: 'aws' is not on the PATH.",
  ])
})
