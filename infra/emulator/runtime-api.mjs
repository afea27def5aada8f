// The Runtime API of Lambda, as documented (AWS Lambda Developer Guide, "Using the Lambda runtime API", version 2018-06-01), with
// one function behind it: AWS's own runtime interface client for Java, in a directory that is laid out as in Lambda.
import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'

const MINUTE = 60_000

/** Lambda's own command line says so: what a function registers with org.crac is called by its runtime interface client. */
const HOOKS = '-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac'

const body = async message => {
  const parts = []
  for await (const part of message) parts.push(part)
  return Buffer.concat(parts)
}

const deferred = () => {
  const it = {}
  it.promise = new Promise((resolve, reject) => Object.assign(it, { resolve, reject }))
  it.promise.catch(() => {}) // nobody need wait for a snapshot
  return it
}

/** Processor time of a process and its threads in seconds, where Linux tells it (proc(5), fields 14 and 15). */
export const cpuSeconds = pid => {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ')
  return (Number(fields[11]) + Number(fields[12])) / 100
}

/** Hands events to one runtime, one at a time, and gives back what it answers. */
export class RuntimeApi {
  #waiting = [] // events that no runtime has taken yet
  #taken = new Map() // by request id
  #idle = [] // replies to a runtime that asks for the next event
  #restore // the reply to a runtime that waits to be restored from its snapshot
  #primed = deferred()
  #ready = deferred()
  #ended // why nothing answers any more
  #server = createServer((request, response) =>
    this.#serve(request, response).catch(problem => response.destroy(problem)),
  )

  async listen() {
    await new Promise(resolve => this.#server.listen(0, '127.0.0.1', resolve))
    this.#server.keepAliveTimeout = 10 * MINUTE
    return `127.0.0.1:${this.#server.address().port}`
  }

  close() {
    this.#server.closeAllConnections()
    this.#server.close()
  }

  /** What the function answers to an event. Throws what the function threw. */
  invoke(event) {
    return new Promise((resolve, reject) => {
      if (this.#ended) return reject(new Error(this.#ended))
      this.#waiting.push({
        id: randomUUID(),
        event: JSON.stringify(event),
        resolve,
        reject,
      })
      this.#hand()
    })
  }

  /** Settles when the runtime asks for its first event. */
  ready() {
    return this.#ready.promise
  }

  /** Settles when the runtime is ready for its snapshot. */
  primed() {
    return this.#primed.promise
  }

  /** Goes on as a copy of the runtime would that was restored from its snapshot. */
  restore() {
    this.#restore.writeHead(200).end()
  }

  /** Ends all that waits, when the runtime is gone. */
  fail(reason) {
    this.#ended = reason
    this.#ready.reject(new Error(reason))
    this.#primed.reject(new Error(reason))
    for (const it of [...this.#waiting, ...this.#taken.values()]) it.reject(new Error(reason))
  }

  #hand() {
    while (this.#waiting.length > 0 && this.#idle.length > 0) {
      const next = this.#waiting.shift()
      this.#taken.set(next.id, next)
      this.#idle
        .shift()
        .writeHead(200, {
          'content-type': 'application/json',
          'lambda-runtime-aws-request-id': next.id,
          'lambda-runtime-deadline-ms': String(Date.now() + 5 * MINUTE),
          'lambda-runtime-invoked-function-arn': 'arn:aws:lambda:us-east-1:123456789012:function:emulated',
          'lambda-runtime-trace-id': 'Root=1-00000000-000000000000000000000000;Sampled=0',
        })
        .end(next.event)
    }
  }

  async #serve(request, response) {
    const [, version, , kind, id, what] = request.url.split('/')
    if (version !== '2018-06-01') return response.writeHead(404).end()
    if (kind === 'invocation' && id === 'next') {
      this.#idle.push(response)
      this.#ready.resolve()
      return this.#hand()
    }
    if (kind === 'restore' && id === 'next') {
      this.#restore = response
      return this.#primed.resolve()
    }
    const said = await body(request)
    response.writeHead(202).end('{"status":"OK"}')
    if (kind === 'init' || kind === 'restore') return this.fail(`the function did not start: ${said}`)
    const taken = this.#taken.get(id)
    this.#taken.delete(id)
    if (what === 'response') taken?.resolve(said.length > 0 ? JSON.parse(said.toString('utf8')) : null)
    else taken?.reject(new Error(`the function failed: ${said}`))
  }
}

/**
 * Starts a handler as Lambda does.
 * @param {{java: string, client: string, task: string, handler: string, environment: object, flags?: string[], log?: number, snapStart?: boolean}} how
 *   the java program, the class path of the runtime interface client, the directory that a zip was unpacked to, the
 *   handler's class, the function's settings, flags of the JVM, where its log goes; with snapStart it is started until it
 *   has done what it does before a snapshot, and restore() goes on from there
 */
export const startFunction = async ({ java, client, task, handler, environment, flags = [], log, snapStart }) => {
  const api = new RuntimeApi()
  const address = await api.listen()
  const runtime = spawn(
    java,
    [...flags, HOOKS, '-cp', client, 'com.amazonaws.services.lambda.runtime.api.client.AWSLambda', handler],
    {
      cwd: task,
      stdio: ['ignore', log ?? 'inherit', log ?? 'inherit'],
      // Nothing of this machine's environment but what a process cannot do without.
      env: {
        PATH: '/usr/local/bin:/usr/bin:/bin',
        LANG: 'en_US.UTF-8',
        TZ: ':UTC',
        LAMBDA_TASK_ROOT: task,
        LAMBDA_RUNTIME_DIR: '/var/runtime',
        AWS_LAMBDA_RUNTIME_API: address,
        AWS_LAMBDA_FUNCTION_NAME: 'emulated',
        AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '2048',
        AWS_LAMBDA_FUNCTION_VERSION: '1',
        AWS_LAMBDA_INITIALIZATION_TYPE: snapStart ? 'snap-start' : 'on-demand',
        AWS_EXECUTION_ENV: 'AWS_Lambda_java25',
        _HANDLER: handler,
        ...environment,
      },
    },
  )
  runtime.once('exit', (code, signal) => api.fail(`the runtime ended with ${signal ?? code}`))
  if (snapStart) await api.primed()
  return {
    invoke: event => api.invoke(event),
    ready: () => api.ready(),
    restore: () => api.restore(),
    cpu: () => cpuSeconds(runtime.pid),
    /** Lets the JVM end by itself, and waits for that. */
    end: () => {
      const ended = new Promise(resolve => runtime.once('exit', resolve))
      runtime.kill('SIGTERM')
      return ended.then(() => api.close())
    },
    stop: () => {
      runtime.removeAllListeners('exit')
      runtime.kill('SIGKILL')
      api.close()
    },
  }
}
