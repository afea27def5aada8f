import assert from 'node:assert/strict'
import test from 'node:test'
import { RuntimeApi } from '../emulator/runtime-api.mjs'

/** A runtime that takes one event and answers it; what it was given. */
const runtime = async (api, answer) => {
  const address = await api.listen()
  const base = `http://${address}/2018-06-01/runtime`
  const take = async () => {
    const next = await fetch(`${base}/invocation/next`)
    const id = next.headers.get('lambda-runtime-aws-request-id')
    const event = await next.json()
    await answer(base, id, event)
    return event
  }
  return take
}
const post = (url, body) => fetch(url, { method: 'POST', body: JSON.stringify(body) })

test('an event reaches the runtime and its answer the caller', async () => {
  const api = new RuntimeApi()
  const take = await runtime(api, (base, id, event) =>
    post(`${base}/invocation/${id}/response`, { twice: event.number * 2 }),
  )
  const answer = api.invoke({ number: 21 })
  assert.deepEqual(await take(), { number: 21 })
  assert.deepEqual(await answer, { twice: 42 })
  api.close()
})

test('a runtime that waits gets the event that comes later', async () => {
  const api = new RuntimeApi()
  const take = await runtime(api, (base, id) => post(`${base}/invocation/${id}/response`, null))
  const taken = take()
  assert.equal(await api.invoke({}), null)
  assert.deepEqual(await taken, {})
  api.close()
})

test('what a function throws is thrown', async () => {
  const api = new RuntimeApi()
  const take = await runtime(api, (base, id) => post(`${base}/invocation/${id}/error`, { errorMessage: 'broken' }))
  const answer = assert.rejects(api.invoke({}), /broken/)
  await take()
  await answer
  api.close()
})

test('a runtime is restored when it is ready for its snapshot, and not before', async () => {
  const api = new RuntimeApi()
  const base = `http://${await api.listen()}/2018-06-01/runtime`
  const restored = fetch(`${base}/restore/next`)
  await api.primed()
  let done = false
  restored.then(() => (done = true))
  await new Promise(resolve => setTimeout(resolve, 20))
  assert.equal(done, false)
  api.restore()
  assert.equal((await restored).status, 200)
  api.close()
})

test('a function that fails before its snapshot says why', async () => {
  const api = new RuntimeApi()
  const base = `http://${await api.listen()}/2018-06-01/runtime`
  const primed = assert.rejects(api.primed(), /no memory/)
  await post(`${base}/init/error`, { errorMessage: 'no memory' })
  await primed
  api.close()
})
