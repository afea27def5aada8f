// The loop of a runtime interface client for Node.js: asks the Runtime API for an event, posts what the function makes of it.
const base = `http://${process.env.AWS_LAMBDA_RUNTIME_API}/2018-06-01/runtime/invocation`

export const serve = async handle => {
  for (;;) {
    const next = await fetch(`${base}/next`)
    const id = next.headers.get('lambda-runtime-aws-request-id')
    const answer = await handle(await next.json())
    await fetch(`${base}/${id}/response`, { method: 'POST', body: JSON.stringify(answer) })
  }
}
