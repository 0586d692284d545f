// Measures what a first visit to each page loads, and fails where it is more than the page may cost.
//   node scripts/ui-budget.mjs public-ui
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** Most JavaScript of a first visit, gzipped, in kilobytes of 1000 bytes. Any page can be someone's first. */
const BUDGETS = { 'public-ui': 120, 'admin-ui': 250 }

const app = process.argv[2]
const dist = join(import.meta.dirname, '..', app, 'dist')
const manifest = JSON.parse(readFileSync(join(dist, '.vite', 'manifest.json'), 'utf8'))

/** A chunk and all that it can't start without. */
function needed(key, found = new Set()) {
  const chunk = manifest[key]
  if (found.has(chunk.file)) return found
  found.add(chunk.file)
  for (const inner of chunk.imports ?? []) needed(inner, found)
  return found
}

const sizes = new Map()
function size(file) {
  if (!sizes.has(file)) sizes.set(file, gzipSync(readFileSync(join(dist, file))).length)
  return sizes.get(file)
}

/** What the page itself asks for before the application. */
const page = readFileSync(join(dist, 'index.html'), 'utf8')
const before = [...page.matchAll(/<script src="[^"]*\/(assets\/[^"]+)"/g)].map(([, file]) => file)
if (before.length !== 1) throw new Error(`${app}: the page sets its theme by one script, not by ${before.length}`)

const entry = new Set([...before, ...needed('index.html')])
const routes = manifest['index.html'].dynamicImports ?? []
if (routes.length === 0) throw new Error(`${app}: no page is loaded lazily`)

let over = false
for (const route of routes) {
  const files = new Set([...entry, ...needed(route)])
  const kilobytes = [...files].reduce((sum, file) => sum + size(file), 0) / 1000
  const mark = kilobytes > BUDGETS[app] ? ((over = true), 'OVER') : 'ok'
  console.log(`${mark.padEnd(5)}${kilobytes.toFixed(1).padStart(7)} kB of ${BUDGETS[app]}  ${route}`)
}
if (over) {
  console.error(`${app}: a first visit loads more JavaScript than scripts/ui-budget.mjs allows.`)
  process.exit(1)
}
