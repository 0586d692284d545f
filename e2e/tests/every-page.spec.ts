import { PAGES, visit } from '../pages.ts'
import { expectAccessible, test } from '../test.ts'

// that nothing foreign is loaded and nothing blocked is what every test checks at its end
test.describe('every page is accessible', () => {
  for (const each of PAGES.filter(({ staff }) => !staff))
    test(each.name, async ({ page }) => {
      await visit(page, each)
      await expectAccessible(page)
    })

  for (const each of PAGES.filter(({ staff }) => staff))
    test(each.name, async ({ staffPage }) => {
      await visit(staffPage, each)
      await expectAccessible(staffPage)
    })
})
