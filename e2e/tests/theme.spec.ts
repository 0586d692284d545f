import type { Page } from '@playwright/test'
import { expect, test } from '../test.ts'

for (const { app, path } of [
  { app: 'shop', path: '/packages' },
  { app: 'panel', path: '/admin/sign-in' },
])
  test(`the ${app} is dark from its first paint on, where dark was chosen`, async ({ page, mishaps }) => {
    await page.addInitScript(() => localStorage.setItem('hostforge.theme', 'dark'))
    // the application never arrives: what is seen then is what anyone sees before it does
    await page.route(/\/assets\/(?!first-paint).*\.js$/, (route) => route.abort())
    await page.goto(path)
    await expect(page.locator('html')).toHaveClass('dark')
    expect(await page.locator('#app').innerHTML()).toBe('')
    expect(Math.max(...(await background(page)))).toBeLessThan(50)
    mishaps.length = 0 // that scripts were missed
  })

/** The page's colour as red, green and blue to 255: the browser may tell it in any notation, and so is asked to paint it. */
function background(page: Page): Promise<number[]> {
  return page.evaluate(() => {
    const paper = document.createElement('canvas').getContext('2d')
    if (!paper) return []
    paper.fillStyle = getComputedStyle(document.body).backgroundColor
    paper.fillRect(0, 0, 1, 1)
    const [red = 255, green = 255, blue = 255] = paper.getImageData(0, 0, 1, 1).data
    return [red, green, blue]
  })
}
