import type { Page } from '@playwright/test'
import { PAGES, visit } from '../pages.ts'
import { expect, expectAccessible, expectReadable, inTheme, signIn, test } from '../test.ts'

/** On a telephone one scrolls down, never sideways. */
async function expectNarrow(page: Page): Promise<void> {
  await page.setViewportSize({ width: 390, height: 844 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
}

// that nothing foreign is loaded and nothing blocked is what every test checks at its end
test.describe('every page is accessible in both themes, and as narrow as a telephone', () => {
  for (const each of PAGES)
    test(each.name, async ({ page }) => {
      if (each.staff) await signIn(page.context())
      await visit(page, each)
      await inTheme(page, 'light')
      await expectAccessible(page)
      await inTheme(page, 'dark')
      await expectReadable(page)
      await expectNarrow(page)
    })
})
