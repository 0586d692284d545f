import { join } from 'node:path'
import { PAGES, visit } from '../pages.ts'
import { signIn, test } from '../test.ts'

const FOLDER = join(import.meta.dirname, '..', 'gallery')

// npm run gallery -w e2e: a picture of every page, as wide as a telephone and as a desk, in both themes
for (const width of [390, 1440])
  for (const colorScheme of ['light', 'dark'] as const)
    test.describe(`${width} px, ${colorScheme}`, () => {
      test.use({ viewport: { width, height: 900 }, colorScheme })
      for (const each of PAGES)
        test(each.name, async ({ page }) => {
          if (each.staff) await signIn(page.request)
          await visit(page, each)
          await page.screenshot({
            path: join(FOLDER, `${each.name}-${width}-${colorScheme}.png`),
            fullPage: true,
            animations: 'disabled',
          })
        })
    })
