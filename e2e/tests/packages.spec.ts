import { expect, test } from '../test.ts'

test('a visitor sees each package with VAT, its renewal price, and what it holds', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('link', { name: 'Bekijk de hostingpakketten' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Hostingpakketten' })).toBeFocused()
  await expect(page.getByText('Alle prijzen zijn inclusief 21% btw.')).toBeVisible()
  const cheapest = page.getByRole('article').first()
  await expect(cheapest.getByText('Eerste maand')).toBeVisible()
  await expect(cheapest.getByText('Daarna per maand')).toBeVisible()
  await expect(cheapest.getByText(/^€\s\d+,\d\d$/)).toHaveCount(2)
  await expect(cheapest.getByText(/GB schijfruimte/)).toBeVisible()
})

test('the term is in the address, so it survives a reload and the back button', async ({ page }) => {
  await page.goto('/packages')
  await page.getByText('Per jaar').click()
  await expect(page).toHaveURL('/packages?term=yearly')
  await page.reload()
  await expect(page.getByRole('radio', { name: 'Per jaar' })).toBeChecked()
  await expect(page.getByText('Eerste jaar').first()).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('radio', { name: 'Per maand' })).toBeChecked()
})

test('the shop speaks English when asked, and remembers', async ({ page }) => {
  await page.goto('/packages')
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Hosting packages' })).toBeVisible()
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page.getByText('All prices include 21% VAT.')).toBeVisible()
})

test('who sells is told on every page', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByText('KvK 00000000')).toBeVisible()
  await expect(page.getByText('Btw NL000000000B00')).toBeVisible()
})

test('without an answer the page says so and tries again when asked', async ({ page }) => {
  let down = true
  await page.route('**/api/v1/packages*', (route) =>
    down ? route.fulfill({ status: 400, json: { type: '/problems/unavailable', status: 400 } }) : route.continue(),
  )
  await page.goto('/packages')
  await expect(page.getByRole('alert')).toContainText('nu even niet beschikbaar')
  down = false
  await page.getByRole('button', { name: 'Opnieuw proberen' }).click()
  await expect(page.getByRole('article').first()).toBeVisible()
})
