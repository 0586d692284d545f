// Runs the browser tests where a browser is. Without one they can't tell anything: a developer is told how to get one,
// continuous integration fails.
import { execFileSync } from 'node:child_process'
import { findBrowser, HOW_TO_INSTALL } from './browser.mjs'

if (findBrowser()) {
  try {
    execFileSync('npx', ['playwright', 'test'], { cwd: import.meta.dirname, stdio: 'inherit' })
  } catch {
    process.exit(1)
  }
} else {
  const strict = process.env.CI === 'true'
  console.error(`${strict ? 'FAILED' : 'SKIPPED'}: the browser tests did not run. ${HOW_TO_INSTALL}`)
  process.exit(strict ? 1 : 0)
}
