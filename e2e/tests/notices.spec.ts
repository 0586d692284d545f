import { toPaidInvoice } from '../invoices.ts'
import { expect, expectAccessible, test } from '../test.ts'

test('what is paid at the bookkeeping is shown at the invoice, by itself', async ({ staffPage: page }) => {
  const order = await toPaidInvoice(page, 'factuurbetaald')
  await expect(page.getByText('Betaald', { exact: true })).toBeVisible()
  const payments = page.getByRole('region', { name: 'Betalingen' })
  await expect(payments.getByRole('listitem')).toHaveCount(1)
  await expect(payments).toContainText('Nog te betalen')
  await expectAccessible(page)
  await page.goto(`/admin/billing?q=${order.number}`)
  await page.getByRole('combobox', { name: 'Betaling' }).click()
  await page.getByRole('option', { name: 'Betaald', exact: true }).click()
  await expect(page).toHaveURL(/payment=PAID/)
  await expect(page.getByRole('table').getByRole('link', { name: order.invoiceNumber })).toBeVisible()
})

test('a notice is found by its invoice, and looked into again', async ({ staffPage: page }) => {
  const order = await toPaidInvoice(page, 'factuurmelding')
  await page.goto('/admin/')
  await page.getByRole('link', { name: 'Moneybird', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Moneybird' })).toBeFocused()
  await expect(page.getByRole('region', { name: 'Verbinding' })).toContainText('Worden ontvangen')
  await page.getByRole('searchbox', { name: 'Zoek factuur of bestelling' }).fill(order.invoiceNumber)
  await expect(page).toHaveURL(new RegExp(`[?&]q=${order.invoiceNumber}`))
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Betaling geboekt' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Betaling geboekt' })).toBeFocused()
  await expect(page.getByText('Verwerkt', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Opnieuw verwerken' }).click()
  const dialog = page.getByRole('dialog', { name: 'Deze melding opnieuw verwerken?' })
  await expectAccessible(page)
  await dialog.getByLabel('Waarom').fill('Een proef')
  await dialog.getByRole('button', { name: 'Opnieuw verwerken' }).click()
  await expect(page.getByText('De melding wordt opnieuw verwerkt.').first()).toBeVisible()
  await expect(page.getByText('Opnieuw verwerkt door')).toBeVisible({ timeout: 20_000 })
  await expect(page.getByText('Verwerkt', { exact: true })).toBeVisible({ timeout: 20_000 })
  await expectAccessible(page)
})

test('all invoices are compared when an admin asks', async ({ staffPage: page }) => {
  await page.goto('/admin/moneybird')
  await page.getByRole('button', { name: 'Nu vergelijken' }).click()
  const dialog = page.getByRole('dialog', { name: 'Alle facturen nu vergelijken?' })
  await dialog.getByRole('button', { name: 'Nu vergelijken' }).click()
  await expect(page.getByText('De facturen worden vergeleken.').first()).toBeVisible()
  await expect(page.getByRole('region', { name: 'Verbinding' })).toContainText(/gewijzigd van \d+ facturen/, {
    timeout: 20_000,
  })
})
