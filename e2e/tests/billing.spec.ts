import { cancelled, invoicedOrder } from '../invoices.ts'
import { placeOrder } from '../orders.ts'
import { expect, expectAccessible, test } from '../test.ts'

test('an approved order has an invoice, which leads to the order and back', async ({ staffPage: page }) => {
  const order = await invoicedOrder(page.request, 'factuur', 'Factuurmans')
  await page.goto(`/admin/orders/${order.number}`)
  await page.getByRole('link', { name: order.invoiceNumber, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: `Factuur ${order.invoiceNumber}` })).toBeFocused()
  await expect(page.getByText('Gefactureerd', { exact: true })).toBeVisible()
  const details = page.getByRole('region', { name: 'Gegevens' })
  await expect(details.getByRole('link', { name: 'Toos Factuurmans' })).toBeVisible()
  await expect(details).toContainText('21% · Nederland')
  await expect(page.getByRole('region', { name: 'Wat er gebeurde' }).getByRole('listitem').first()).toContainText(
    'factuur',
  )
  await expectAccessible(page)
  await details.getByRole('link', { name: order.number }).click()
  await expect(page.getByRole('heading', { level: 1, name: order.number })).toBeVisible()
})

test('an invoice is found by number, order and name, and the address keeps what was asked', async ({
  staffPage: page,
}) => {
  const own = `Zoekfactuur${Date.now().toString(36)}`
  const order = await invoicedOrder(page.request, 'factuurzoek', own)
  await page.goto('/admin/')
  await page.getByRole('link', { name: 'Facturen', exact: true }).click()
  for (const text of [order.invoiceNumber, order.number, own]) {
    await page.getByRole('searchbox', { name: 'Zoek nummer, bestelling of naam' }).fill(text)
    await expect(page.getByRole('table').getByRole('link', { name: order.invoiceNumber })).toBeVisible()
    await expect(page).toHaveURL(new RegExp(`[?&]q=${text}`))
  }
  await page.getByRole('combobox', { name: 'Status' }).click()
  await page.getByRole('option', { name: 'Gefactureerd', exact: true }).click()
  await expect(page).toHaveURL(/state=ISSUED/)
  await page.reload()
  await page.getByRole('table').getByRole('link', { name: order.invoiceNumber }).click()
  await expect(page.getByRole('heading', { level: 1, name: `Factuur ${order.invoiceNumber}` })).toBeVisible()
  await page.goBack()
  await page.getByRole('combobox', { name: 'Status' }).click()
  await page.getByRole('option', { name: 'Crediteren mislukt' }).click()
  await expect(page.getByText('Geen facturen die hieraan voldoen.')).toBeVisible()
  await page.getByRole('button', { name: 'Alle facturen tonen' }).click()
  await expect(page).toHaveURL('/admin/billing')
})

test('an order that is cancelled has its invoice credited, and the month is less', async ({ staffPage: page }) => {
  const order = await invoicedOrder(page.request, 'factuurcredit')
  await cancelled(page.request, order)
  await expect(async () => {
    await page.goto(`/admin/billing/${order.invoice}`)
    await expect(page.getByText('Gecrediteerd', { exact: true })).toBeVisible({ timeout: 1_000 })
  }).toPass({ timeout: 40_000 })
  await expect(page.getByText('De klant is niets verschuldigd')).toBeVisible()
  await expectAccessible(page)
  await page.goto('/admin/')
  await expect(page.getByRole('region', { name: /^Omzet in / })).toContainText('gecrediteerd')
})

test('an order that waits for approval has no invoice', async ({ staffPage: page }) => {
  const order = await placeOrder('zonderfactuur')
  await page.goto(`/admin/billing?q=${order.number}`)
  await expect(page.getByText('Geen facturen die hieraan voldoen.')).toBeVisible()
})

test('the dashboard tells the revenue of the month, and leads to the invoices', async ({ staffPage: page }) => {
  await invoicedOrder(page.request, 'factuuromzet')
  await page.goto('/admin/')
  const revenue = page.getByRole('region', { name: /^Omzet in / })
  await expect(revenue).toContainText('zonder btw')
  await expect(revenue).toContainText(/\d+ factu(ur|ren)/)
  await expect(revenue).toContainText('Heel ')
  await revenue.getByRole('link', { name: 'Facturen bekijken' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Facturen' })).toBeFocused()
})

test('an invoice that does not exist says so', async ({ staffPage: page }) => {
  await page.goto('/admin/billing/00000000-0000-8000-8000-000000000000')
  await expect(page.getByRole('alert')).toBeVisible()
  await expectAccessible(page)
})
