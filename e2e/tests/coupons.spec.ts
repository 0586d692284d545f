import { freshCode, makeCoupon } from '../coupons.ts'
import { freshName, toCheckPage } from '../ordering.ts'
import { expect, expectAccessible, test } from '../test.ts'

test('a code is made, used in the shop, and counted in the panel', async ({ staffPage: staff, context }) => {
  const code = freshCode('helft')
  await makeCoupon(staff, code, '50', '1')
  await expectAccessible(staff)
  await expect(staff.getByText('50%, eerste periode')).toBeVisible()

  const page = await context.newPage()
  const name = freshName()
  await toCheckPage(page, name)
  await page.getByRole('link', { name: 'Wijzigen Je bestelling' }).click()
  await page.getByLabel('Kortingscode').fill(code.toLowerCase())
  await page.getByRole('button', { name: 'Gebruiken' }).click()
  await expect(page.getByText(new RegExp(`^Code ${code}: €\\s[\\d,]+ korting$`))).toBeVisible()
  await expect(page.getByText(`Korting 50%, code ${code}`)).toBeVisible()
  await expect(page.getByText(/^daarna €\s[\d,]+ per jaar$/)).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Verder met bestellen' }).click()
  await page.getByRole('button', { name: 'Controleer je bestelling' }).click()
  await expect(page.getByText(`Korting 50%, code ${code}`)).toBeVisible()
  await page.getByRole('button', { name: /^Bestellen en €\s[\d.]+,\d\d betalen$/ }).click()
  await expect(page.getByRole('heading', { name: 'Bedankt, je bestelling is binnen' })).toBeVisible()
  await expect(page.getByText(new RegExp(`^Korting 50%, code ${code}: −€`))).toBeVisible()

  await staff.reload()
  await expect(staff.getByText('Een bestelling gebruikt de code; dat zijn er nu 1.')).toBeVisible()
})

test('a code that is of no use says why, at its field', async ({ page }) => {
  await toCheckPage(page, freshName())
  await page.getByRole('link', { name: 'Wijzigen Je bestelling' }).click()
  const field = page.getByLabel('Kortingscode')
  await field.fill('bestaat-niet')
  await field.press('Enter')
  await expect(page.getByText('Deze code kennen we niet. Kijk na of hij goed geschreven is.')).toBeVisible()
  await expect(field).toHaveAttribute('aria-invalid', 'true')
  await expectAccessible(page)
})

test('a withdrawn code takes nothing off any more, and it says why it was withdrawn', async ({
  staffPage: staff,
  context,
}) => {
  const code = freshCode('weg')
  await makeCoupon(staff, code, '25', '')
  const page = await context.newPage()
  await toCheckPage(page, freshName())
  await page.getByRole('link', { name: 'Wijzigen Je bestelling' }).click()
  await page.getByLabel('Kortingscode').fill(code)
  await page.getByRole('button', { name: 'Gebruiken' }).click()
  await expect(page.getByText(`Korting 25%, code ${code}`)).toBeVisible()
  await page.getByRole('button', { name: 'Verder met bestellen' }).click()
  await page.getByRole('button', { name: 'Controleer je bestelling' }).click()

  await staff.getByRole('button', { name: 'Intrekken' }).click()
  const dialog = staff.getByRole('dialog', { name: `De code ${code} intrekken?` })
  await dialog.getByRole('button', { name: 'Intrekken' }).click()
  await expect(dialog.getByText('Vul in waarom.')).toBeVisible()
  await dialog.getByLabel('Waarom').fill('Verkeerd percentage')
  await expectAccessible(staff)
  await dialog.getByRole('button', { name: 'Intrekken' }).click()
  await expect(staff.getByText('Ingetrokken', { exact: true })).toBeVisible()
  await expect(staff.getByText('Verkeerd percentage')).toBeVisible()

  await page.getByRole('button', { name: /^Bestellen en €/ }).click()
  await expect(page.getByRole('alert')).toContainText('Deze code kun je niet meer gebruiken.')
  await expect(page.getByRole('alert')).toContainText('Er is niets besteld.')
  await page.getByRole('button', { name: /^Bestellen en €/ }).click()
  await expect(page.getByRole('heading', { name: 'Bedankt, je bestelling is binnen' })).toBeVisible()
})

test('what is wrong with a new code stands at its field', async ({ staffPage: page }) => {
  await page.goto('/admin/coupons/new')
  await page.getByLabel('Code', { exact: true }).fill('a b')
  await page.getByRole('textbox', { name: 'Percentage' }).fill('101')
  await page.getByLabel('Eerste dag').fill('2026-12-02')
  await page.getByLabel('Laatste dag').fill('2026-12-01')
  await page.getByRole('button', { name: 'Code maken' }).click()
  const summary = page.getByRole('alert')
  await expect(summary).toBeFocused()
  await expectAccessible(page)
  await summary.getByRole('link', { name: /^Percentage: / }).click()
  await expect(page.getByRole('textbox', { name: 'Percentage' })).toBeFocused()
  await expect(page.getByLabel('Laatste dag')).toHaveAttribute('aria-invalid', 'true')
})
