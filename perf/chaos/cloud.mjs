// A local cloud with its faults within reach: switches, a Redis of its own, and a process that can be killed.
import { mkdirSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { freePort, start, stop, until } from '../peers/processes.mjs'

const accepts = (port) =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve(true)).once('error', () => resolve(false))
    socket.once('connect', () => socket.destroy())
  })

export class Cloud {
  static async started(folder, settings) {
    mkdirSync(join(folder, 'data/originals/samples'), { recursive: true })
    const cloud = new Cloud()
    cloud.folder = folder
    cloud.data = join(folder, 'data')
    cloud.redisPort = await freePort()
    cloud.port = await freePort()
    cloud.address = `http://127.0.0.1:${cloud.port}`
    cloud.settings = settings
    await cloud.startRedis()
    await cloud.startAgain()
    return cloud
  }

  async startRedis() {
    const args = ['--port', String(this.redisPort), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--loglevel', 'warning']
    this.redis = start('redis-server', args, {}, join(this.folder, 'redis.log'))
    await until(this.redis, () => accepts(this.redisPort))
  }

  stopRedis() {
    return stop(this.redis)
  }

  async startAgain() {
    const env = {
      PORT: String(this.port),
      API_PORT: '0',
      HOST: '127.0.0.1',
      DATA: this.data,
      POLICY: 'policy.json',
      EDGE: 'build/edge.js',
      EDGE_CACHE_MB: '1',
      PIXEDGE_CHAOS: 'on',
      VARIANT: 'redis',
      REDIS_URL: `redis://127.0.0.1:${this.redisPort}`,
      ...this.settings,
    }
    this.program = start('local/run.sh', [], env, join(this.folder, `cloud-${Date.now()}.log`))
    await until(this.program, () => /^curl/m.test(this.program.said()))
  }

  kill() {
    return stop(this.program, 'SIGKILL')
  }

  async stop() {
    await stop(this.program)
    await stop(this.redis)
  }
}
