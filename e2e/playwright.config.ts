import { defineConfig, devices } from '@playwright/test'
import { findBrowser, HOW_TO_INSTALL } from './browser.mjs'

const executablePath = findBrowser()
if (!executablePath) throw new Error(HOW_TO_INSTALL)

const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
]
const gallery = Boolean(process.env.GALLERY)

export default defineConfig({
  testDir: 'tests',
  outputDir: 'results',
  globalSetup: './product.ts',
  timeout: 120_000, // on a busy machine; alone a test takes a few seconds
  expect: { timeout: 15_000 },
  workers: 1,
  // where other work shares the machine, a test that needs a second try is named as flaky, and not as broken
  retries: process.env.CI ? 1 : 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list']],
  use: {
    ...devices['Desktop Chrome'],
    launchOptions: { executablePath, args: FLAGS },
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    // what was on the page tells enough; a film of it costs more than the browser itself
    trace: { mode: gallery ? 'off' : 'retain-on-failure', screenshots: false },
    screenshot: 'only-on-failure',
  },
  projects: gallery ? [{ name: 'gallery', testMatch: 'gallery.ts' }] : [{ name: 'browser' }],
})
