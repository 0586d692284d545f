import { chromium } from '@playwright/test'
import { existsSync } from 'node:fs'

// the first has no window to draw, so it is the quickest
const SYSTEMS = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge',
]

/** What installs a browser where there is none. */
export const HOW_TO_INSTALL =
  'No Chromium was found. Install one with "sudo apt-get install chromium-headless-shell" (Debian) or "npx playwright install chromium", or name one in PW_CHROMIUM.'

/**
 * The browser to test with: a named one, Playwright's own, or the system's; undefined if there is none.
 *
 * @returns {string | undefined}
 */
export function findBrowser() {
  const named = process.env.PW_CHROMIUM
  if (named) return existsSync(named) ? named : undefined
  return [chromium.executablePath(), ...SYSTEMS].find((path) => existsSync(path))
}
