import { join } from 'node:path'
import { inEnglish, PAGES, visit } from '../pages.ts'
import { signIn, test } from '../test.ts'

const FOLDER = join(import.meta.dirname, '..', 'gallery')

interface Look {
  width: number
  colorScheme: 'light' | 'dark'
  english?: boolean
}

/** As wide as a telephone and as a desk, in both themes; and in English, which is as long as Dutch or shorter. */
const LOOKS: Look[] = [
  { width: 390, colorScheme: 'light' },
  { width: 390, colorScheme: 'dark' },
  { width: 1440, colorScheme: 'light' },
  { width: 1440, colorScheme: 'dark' },
  { width: 1440, colorScheme: 'light', english: true },
]

// npm run gallery -w e2e: a picture of every page
for (const { width, colorScheme, english } of LOOKS)
  test.describe(`${width} px, ${colorScheme}${english ? ', in English' : ''}`, () => {
    test.use({ viewport: { width, height: 900 }, colorScheme })
    for (const each of PAGES)
      test(each.name, async ({ page }) => {
        if (each.staff) await signIn(page.context())
        await visit(page, each)
        if (english) await inEnglish(page)
        await page.screenshot({
          path: join(FOLDER, `${each.name}-${width}-${colorScheme}${english ? '-en' : ''}.png`),
          fullPage: true,
          animations: 'disabled',
        })
      })
  })
