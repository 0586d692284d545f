import { invoicedOrder } from '../invoices.ts'
import { expect, expectAccessible, test } from '../test.ts'

test('a transfer is recorded on its invoice, and what is too much is credit of the customer', async ({
  staffPage: page,
}) => {
  const order = await invoicedOrder(page.request, 'overboeking')
  await page.goto(`/admin/billing/${order.invoice}`)
  await page.getByRole('button', { name: 'Meer met deze factuur' }).click()
  await page.getByRole('menuitem', { name: 'Betaling vastleggen' }).click()
  const dialog = page.getByRole('dialog', { name: `Een betaling van Factuur ${order.invoiceNumber} vastleggen` })
  await expectAccessible(page)
  await dialog.getByLabel('Bedrag').fill('1000,00')
  await dialog.getByRole('button', { name: 'Betaling vastleggen' }).click()
  await expect(page.getByText('De betaling is vastgelegd.').first()).toBeVisible()
  await expect(async () => {
    await page.reload()
    await expect(page.getByText('Betaald', { exact: true })).toBeVisible({ timeout: 1_000 })
  }).toPass({ timeout: 20_000 })
  await page.getByRole('region', { name: 'Gegevens' }).getByRole('link').first().click()
  const account = page.getByRole('region', { name: 'Tegoed' })
  await expect(account).toContainText('Betaling ontvangen')
  await expect(account).toContainText('Voor een factuur')
  await account.getByRole('button', { name: 'Terugbetalen' }).click()
  const refund = page.getByRole('dialog', { name: 'Een terugbetaling vastleggen' })
  await refund.getByLabel('Bedrag').fill('1,00')
  await refund.getByRole('button', { name: 'Terugbetalen' }).click()
  await expect(account).toContainText('Terugbetaald')
  await expectAccessible(page)
})

test('an amount that nobody can read is refused at its field, and nothing is recorded', async ({ staffPage: page }) => {
  const order = await invoicedOrder(page.request, 'onleesbaar')
  await page.goto(`/admin/billing/${order.invoice}`)
  await page.getByRole('button', { name: 'Meer met deze factuur' }).click()
  await page.getByRole('menuitem', { name: 'Betaling vastleggen' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Bedrag').fill('1,234')
  await dialog.getByRole('button', { name: 'Betaling vastleggen' }).click()
  await expect(dialog.getByText('Vul een bedrag in als 12,10.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Annuleren' }).click()
  await expect(page.getByText('Er is nog niets betaald.')).toBeVisible()
})

test('what is open is given up with a reason', async ({ staffPage: page }) => {
  const order = await invoicedOrder(page.request, 'afschrijving')
  await page.goto(`/admin/billing/${order.invoice}`)
  await page.getByRole('button', { name: 'Meer met deze factuur' }).click()
  await page.getByRole('menuitem', { name: 'Afschrijven' }).click()
  const dialog = page.getByRole('dialog', { name: `Factuur ${order.invoiceNumber} afschrijven` })
  await dialog.getByRole('button', { name: 'Afschrijven' }).click()
  await expect(dialog.getByText('Geef een reden.')).toBeVisible()
  await dialog.getByLabel('Reden').fill('failliet')
  await dialog.getByRole('button', { name: 'Afschrijven' }).click()
  await expect(async () => {
    await page.reload()
    await expect(page.getByText('Afgeschreven', { exact: true })).toBeVisible({ timeout: 1_000 })
  }).toPass({ timeout: 20_000 })
  await expectAccessible(page)
})
