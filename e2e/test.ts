import AxeBuilder from '@axe-core/playwright'
import {
  expect,
  test as base,
  type APIRequestContext,
  type BrowserContext,
  type Cookie,
  type Page,
} from '@playwright/test'
import { proof, STAFF } from './staff.ts'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

interface Fixtures {
  /** What went wrong without anyone seeing it; must be empty at the end of each test. */
  mishaps: string[]
  /** A page on which someone is signed in to the panel. */
  staffPage: Page
}

/** A test that also fails for what a page does behind the scenes: blocked content, foreign requests, errors. */
export const test = base.extend<Fixtures>({
  // eslint-disable-next-line no-empty-pattern
  baseURL: async ({}, use) => use(process.env.E2E_URL),

  mishaps: [
    async ({ context, baseURL }, use) => {
      const mishaps: string[] = []
      await context.exposeBinding('reportMishap', (_, text: string) => mishaps.push(text))
      await context.addInitScript(() => {
        const { reportMishap } = window as unknown as { reportMishap: (text: string) => void }
        document.addEventListener('securitypolicyviolation', (event) =>
          reportMishap(
            `blocked by the content security policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`,
          ),
        )
      })
      context.on('request', (request) => {
        const { origin, protocol } = new URL(request.url())
        if (protocol !== 'data:' && protocol !== 'blob:' && origin !== baseURL)
          mishaps.push(`foreign request: ${request.url()}`)
      })
      context.on('weberror', (error) => mishaps.push(`uncaught: ${error.error().message}`))
      context.on('console', (message) => {
        const known =
          message.text().startsWith('Failed to load resource') || // refusals are a matter of each test
          message.text().startsWith("Blocked script execution in 'about:srcdoc'") // the script above, in a mail's preview
        if ((message.type() === 'error' && !known) || /\[intlify\]/.test(message.text())) mishaps.push(message.text())
      })
      await use(mishaps)
      expect(mishaps).toEqual([])
    },
    { auto: true },
  ],

  staffPage: async ({ page, context }, use) => {
    await signIn(context)
    await use(page)
  },
})

export { expect }

/** Checks a page for accessibility (WCAG 2.2, levels A and AA), without the notices that cover it for a while. */
export async function expectAccessible(page: Page): Promise<void> {
  await closeNotices(page)
  await expectNoViolations(new AxeBuilder({ page }).withTags(RULES))
}

/** Checks what another theme can change about a page that is accessible: its contrasts. */
export async function expectReadable(page: Page): Promise<void> {
  await expectNoViolations(new AxeBuilder({ page }).withRules(['color-contrast']))
}

async function expectNoViolations(check: AxeBuilder): Promise<void> {
  const { violations } = await check.analyze()
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => ({ id, html, failureSummary })),
  )
  expect(found).toEqual([])
}

/** Shows the page in this theme, once its colours have come to rest. */
export async function inTheme(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme })
  await expect(page.locator('html')).toHaveCSS('color-scheme', colorScheme)
  await page.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
        .map(({ finished }) => finished),
    ),
  )
}

/** The kit keeps a guard for the focus on either side of a notice, which axe takes for a fault. */
async function closeNotices(page: Page): Promise<void> {
  const guards = page.locator('span[aria-hidden=true][tabindex="0"]')
  const close = page.locator('[data-slot=viewport] [data-slot=close]')
  for (let left = await close.count(); left > 0; left--)
    await close
      .first()
      .click({ timeout: 1_000 })
      .catch(() => null)
  await expect(guards).toHaveCount(0)
}

/** A sign-in is slow on purpose, so one serves for a while; a token is good for ten minutes. */
const SESSION_SERVES = 300_000
let session: { cookies: Cookie[]; until: number } | undefined

/** Signs in without the form, for tests that are about something else. */
export async function signIn(context: BrowserContext): Promise<void> {
  if (!session || Date.now() > session.until)
    session = { cookies: await newSession(context.request), until: Date.now() + SESSION_SERVES }
  await context.addCookies(session.cookies)
}

async function newSession(request: APIRequestContext): Promise<Cookie[]> {
  await request.get('/api/auth/me') // brings the token that a sign-in must prove to have read
  const answer = await request.post('/api/auth/login', { data: STAFF, headers: await proof(request) })
  expect(answer.status()).toBe(200)
  return (await request.storageState()).cookies
}
