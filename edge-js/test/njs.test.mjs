import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contract } from '../build/contract.js'
import { faultOf } from '../build/fault-of.js'
import { hasNjs, run } from '../build/run.js'
import { codeUnder, eventOf, headersOf } from './edge-under.mjs'

const skip = hasNjs() ? false : 'the njs program is not installed'
const { rows, keys } = contract('requests')

const answersUnder = async (policy, events) => {
  const script = `async function main() {
  const events = JSON.parse(${JSON.stringify(JSON.stringify(events))})
  for (let i = 0; i < events.length; i++) {
    const answer = await handler(events[i])
    console.log(JSON.stringify(answer.uri ? { uri: answer.uri } : { headers: answer.headers, body: answer.body }))
  }
}
main()`
  const printed = run('njs', await codeUnder(policy), keys, script)
    .trim()
    .split('\n')
  return printed.map(line => JSON.parse(line)).map(answer => answer.uri ?? faultOf(answer).code)
}

test('every request of the contract under njs', { skip }, async () => {
  const policies = new Set(rows.map(row => JSON.stringify(row.policy)))
  for (const policy of policies) {
    const same = rows.filter(row => JSON.stringify(row.policy) === policy)
    const events = same.map(row => eventOf(row.url, headersOf(row), row.method))
    const answers = await answersUnder(same[0].policy, events)
    same.forEach((row, i) => assert.equal(answers[i], row.want, row.url))
  }
})
