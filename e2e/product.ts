import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, openSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { STAFF } from './staff.ts'

const ROOT = join(import.meta.dirname, '..')
const JAVA = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', 'java') : 'java'
const STARTS_WITHIN = 600_000 // a busy machine is no reason to fail

/**
 * Starts the built product and its sandbox on free ports with data of their own; ends both afterwards. A product that
 * runs already, started with the same staff, is used when `E2E_URL` names it.
 */
export default async function startProduct(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.E2E_URL) return undefined
  const work = join(import.meta.dirname, 'target')
  mkdirSync(work, { recursive: true })
  const data = mkdtempSync(join(work, 'data-'))
  const [port, management, sandboxPort, mailPort] = (await Promise.all([1, 2, 3, 4].map(freePort))).map(String)

  const sandbox = java('sandbox', data, {
    SERVER_PORT: sandboxPort,
    SANDBOX_MAIL_PORT: mailPort,
    SANDBOX_DATA: join(data, 'sandbox'),
  })
  const app = java('app', data, {
    SERVER_PORT: port,
    MANAGEMENT_SERVER_PORT: management,
    HOSTFORGE_DATABASE_DATA: join(data, 'data'),
    HOSTFORGE_SECURITY_PLAINHTTP: 'true',
    HOSTFORGE_SANDBOX_MAILPORT: mailPort,
    HOSTFORGE_SHOP_BASEURL: `http://localhost:${port}`,
    HOSTFORGE_SANDBOX_URL: `http://127.0.0.1:${sandboxPort}`,
    HOSTFORGE_ADMIN_EMAIL: STAFF.email,
    HOSTFORGE_ADMIN_PASSWORD: STAFF.password,
    // a provider that is next door: what it does again, it does soon
    SPRING_CONFIG_ADDITIONALLOCATION: `file:${join(ROOT, 'demo/src/main/resources/demo/short-pauses.properties')}`,
    // all tests come from one address
    HOSTFORGE_RATELIMIT_VISITORREQUESTS: '100000',
    HOSTFORGE_RATELIMIT_STAFFREQUESTS: '100000',
  })
  const stop = async () => {
    await ended(app)
    await ended(sandbox)
    rmSync(data, { recursive: true, force: true })
  }
  try {
    await healthy(`http://127.0.0.1:${management}/actuator/health/readiness`, app, join(data, 'app.log'))
  } catch (failure) {
    await ended(app)
    await ended(sandbox)
    throw failure
  }
  process.env.E2E_URL = `http://localhost:${port}`
  process.env.E2E_SANDBOX = `http://127.0.0.1:${sandboxPort}`
  return stop
}

function java(module: string, data: string, settings: Record<string, string | undefined>): ChildProcess {
  const jar = join(ROOT, module, 'target', `${module}-0.1.0-exec.jar`)
  if (!existsSync(jar)) throw new Error(`${jar} is missing: build it with "mvn -DskipTests package".`)
  const log = openSync(join(data, `${module}.log`), 'w')
  return spawn(JAVA, ['-Xmx512m', '-XX:TieredStopAtLevel=1', '-jar', jar], {
    cwd: data,
    env: { ...process.env, ...settings },
    stdio: ['ignore', log, log],
  })
}

async function healthy(address: string, process: ChildProcess, log: string): Promise<void> {
  const until = Date.now() + STARTS_WITHIN
  while (Date.now() < until) {
    if (process.exitCode !== null) throw new Error(`the product stopped before it was ready; see ${log}`)
    const answer = await fetch(address).catch(() => undefined)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
  throw new Error(`the product was not ready within ${STARTS_WITHIN / 1000} s; see ${log}`)
}

function ended(process: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (process.exitCode !== null) return resolve()
    process.once('exit', () => resolve())
    process.kill('SIGTERM')
  })
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      )
    })
  })
}
