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
    const background = await page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    expect(luminance(background), background).toBeLessThan(0.2)
    mishaps.length = 0 // that scripts were missed
  })

/** How light a colour is, from 0 to 1, by the browser's own reckoning: it may be told in any notation. */
function luminance(colour: string): number {
  const rgb = /^rgba?\((\d+), (\d+), (\d+)/.exec(colour)
  if (rgb) return Math.max(...rgb.slice(1).map(Number)) / 255
  return Number(/^(?:ok)?l(?:ch|ab)\((?<lightness>[\d.]+)/.exec(colour)?.groups?.lightness)
}
