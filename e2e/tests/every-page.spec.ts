import type { Page } from '@playwright/test'
import { PAGES, visit } from '../pages.ts'
import { expect, expectAccessible, test } from '../test.ts'

/** On a telephone one scrolls down, never sideways. */
async function expectNarrow(page: Page): Promise<void> {
  await page.setViewportSize({ width: 390, height: 844 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
}

// that nothing foreign is loaded and nothing blocked is what every test checks at its end
test.describe('every page is accessible, and as narrow as a telephone', () => {
  for (const each of PAGES.filter(({ staff }) => !staff))
    test(each.name, async ({ page }) => {
      await visit(page, each)
      await expectAccessible(page)
      await expectNarrow(page)
    })

  for (const each of PAGES.filter(({ staff }) => staff))
    test(each.name, async ({ staffPage }) => {
      await visit(staffPage, each)
      await expectAccessible(staffPage)
      await expectNarrow(staffPage)
    })
})
