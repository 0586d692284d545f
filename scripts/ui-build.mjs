// Builds and checks the front ends, for Maven, and does nothing that was done before: npm ci runs when what is to be
// installed changed, a build or a check when one of its inputs did.
//   node scripts/ui-build.mjs build public-ui public-ui/target/classes/META-INF/resources
//   node scripts/ui-build.mjs check
//   node scripts/ui-build.mjs browser-tests
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'

const ROOT = join(import.meta.dirname, '..')
const LOCK = join(ROOT, 'target', 'ui-build.lock')
const STAMPS = join(ROOT, 'node_modules', '.hostforge') // goes with what was installed, so a new install builds anew
const APPS = ['public-ui', 'admin-ui']
const MANIFESTS = ['package.json', 'package-lock.json', '.npmrc']
const WORKSPACES = ['ui-shared', ...APPS, 'e2e']
const MADE = /^(node_modules|dist|target|results|gallery|\.nuxt-ui|(auto-imports|components)\.d\.ts|schema\.ts)$/
const LONGEST_WAIT = 600_000

const [task, app, destination] = process.argv.slice(2)
if (task === 'build' && APPS.includes(app) && destination) alone(() => build(app, join(ROOT, destination)))
else if (task === 'check') alone(check)
else if (task === 'browser-tests') alone(browserTests)
else throw new Error('ui-build.mjs build <app> <destination> | check | browser-tests')

function build(name, target) {
  install()
  const hash = hashOf([name, 'ui-shared', 'api/openapi.json', 'scripts', 'tsconfig.json', ...MANIFESTS])
  const dist = join(ROOT, name, 'dist')
  once(`build-${name}`, hash, existsSync(join(dist, 'index.html')), () => {
    describeApi()
    run('npx', ['vite', 'build', '--logLevel', 'warn'], join(ROOT, name))
    run('node', [join('scripts', 'ui-budget.mjs'), name])
  })
  rmSync(target, { recursive: true, force: true })
  cpSync(dist, target, { recursive: true, filter: (file) => !file.includes(`${dist}/.vite`) })
}

function check() {
  install()
  const settings = readdirSync(ROOT).filter((name) => /^(eslint|vitest|tsconfig|\.prettier)/.test(name))
  const hash = hashOf([...WORKSPACES, 'api/openapi.json', 'scripts', ...settings, ...MANIFESTS])
  once('check', hash, true, () => {
    describeApi()
    run('npm', ['run', '--silent', 'lint'])
    run('npm', ['run', '--silent', 'types'])
    run('npm', ['run', '--silent', 'unit'])
  })
}

/** Always runs: what it tests is the product as it was just built. */
function browserTests() {
  install()
  run('node', [join('e2e', 'run.mjs')])
}

/** The client's types come from the API's description each time, so a page that no longer fits it fails its check. */
function describeApi() {
  run('npm', ['run', '--silent', 'api:types'], ROOT, 'ignore')
}

function install() {
  const hash = hashOf([...MANIFESTS, ...WORKSPACES.map((name) => join(name, 'package.json'))])
  once('install', hash, true, () => run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']))
}

/** Runs a task unless it succeeded before with the same inputs and what it made is still there. */
function once(name, hash, made, run) {
  const stamp = join(STAMPS, name)
  if (made && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return
  rmSync(stamp, { force: true })
  run()
  mkdirSync(STAMPS, { recursive: true })
  writeFileSync(stamp, hash)
}

function hashOf(paths) {
  const hash = createHash('sha256')
  for (const file of paths.flatMap((path) => filesBelow(join(ROOT, path))).sort())
    hash.update(relative(ROOT, file)).update('\0').update(readFileSync(file)).update('\0')
  return hash.digest('hex')
}

function filesBelow(path) {
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path)
    .filter((name) => !MADE.test(name))
    .flatMap((name) => filesBelow(join(path, name)))
}

/** One at a time in this folder: both applications share what is installed. */
function alone(task) {
  mkdirSync(join(ROOT, 'target'), { recursive: true })
  const until = Date.now() + LONGEST_WAIT
  while (!take()) {
    if (Date.now() > until) throw new Error(`another build holds ${LOCK}`)
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200)
  }
  try {
    task()
  } finally {
    rmSync(LOCK, { force: true })
  }
}

function take() {
  try {
    writeFileSync(LOCK, String(process.pid), { flag: 'wx' })
    return true
  } catch (failure) {
    if (failure.code !== 'EEXIST') throw failure
    if (!holderLives()) rmSync(LOCK, { force: true }) // it was killed
    return false
  }
}

function holderLives() {
  try {
    process.kill(Number(readFileSync(LOCK, 'utf8')), 0)
    return true
  } catch {
    return false
  }
}

function run(command, args, cwd = ROOT, output = 'inherit') {
  try {
    execFileSync(command, args, { cwd, stdio: ['ignore', output, 'inherit'] })
  } catch {
    rmSync(LOCK, { force: true })
    console.error(`ui-build: ${command} ${args.join(' ')} failed in ${relative(ROOT, cwd) || '.'}`)
    process.exit(1)
  }
}
