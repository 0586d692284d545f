import { readFile } from 'node:fs/promises'
import { journalledOrder } from '../reports.ts'
import { expect, expectAccessible, test } from '../test.ts'

test('revenue leads from a figure to its lines, from a line to its invoice, and comes as a table', async ({
  staffPage: page,
}) => {
  await journalledOrder(page.request, 'rapportomzet')
  await page.goto('/admin/')
  await page.getByRole('link', { name: 'Rapporten', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Rapporten' })).toBeFocused()
  const table = page.getByRole('table', { name: 'Omzet' })
  await expect(table.getByRole('rowheader', { name: 'Totaal' })).toBeVisible()
  await expectAccessible(page)

  const started = page.waitForEvent('download')
  await page.getByRole('button', { name: 'CSV downloaden' }).click()
  const download = await started
  expect(download.suggestedFilename()).toMatch(/^revenue-\d{4}-\d{2}\.csv$/)
  expect(await readFile(await download.path(), 'utf8')).toMatch(/^month,group,invoiced,recognised,currency\r\n/)

  await table
    .getByRole('link', { name: /regels bekijken/ })
    .first()
    .click()
  await expect(page.getByRole('heading', { level: 1, name: 'Journaalregels' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('table', { name: 'Journaalregels' }).getByRole('link').first().click()
  await expect(page.getByRole('heading', { level: 1, name: /^Factuur/ })).toBeVisible()
})

test('the VAT return opens on the last closed quarter and shows the period that is chosen', async ({
  staffPage: page,
}) => {
  await journalledOrder(page.request, 'rapportbtw')
  await page.goto('/admin/reports?tab=vat')
  await expect(page.getByRole('combobox', { name: 'Soort periode' })).toContainText('Kwartaal')
  await expect(page.getByRole('region', { name: /^Drempel One Stop Shop in / })).toContainText('10.000,00')
  await page.getByRole('button', { name: 'Periode erna' }).click()
  await expect(page).toHaveURL(/[?&]period=\d{4}-Q[1-4]/)
  const boxes = page.getByRole('table', { name: 'Aangifte' })
  await expect(boxes.getByRole('rowheader', { name: /^1a/ })).toBeVisible()
  await expect(boxes.getByRole('rowheader', { name: 'Verschuldigd (5a)' })).toBeVisible()
  await page.reload()
  await expect(boxes.getByRole('rowheader', { name: /^1a/ })).toBeVisible()
  await expectAccessible(page)
})

test('what is open leads to its invoice, and there was nothing open long ago', async ({ staffPage: page }) => {
  const order = await journalledOrder(page.request, 'rapportopen')
  await page.goto('/admin/reports?tab=ageing')
  await expect(page.getByRole('link', { name: order.invoiceNumber, exact: true })).toHaveAttribute(
    'href',
    `/admin/billing/${order.invoice}`,
  )
  await expectAccessible(page)
  await page.getByLabel('Stand aan het eind van').fill('2021-01-01')
  await expect(page.getByText('Op die dag stond er niets open.')).toBeVisible()
  await expect(page).toHaveURL(/[?&]asOf=2021-01-01/)
})

test('the trial balance balances, leads to an account’s lines and back', async ({ staffPage: page }) => {
  await journalledOrder(page.request, 'rapportbalans')
  await page.goto('/admin/reports?tab=balances')
  const table = page.getByRole('table', { name: 'Proefbalans' })
  const total = table.getByRole('row', { name: /^Totaal/ })
  const [debit, credit] = await total.getByRole('cell').allTextContents()
  expect(debit).toBe(credit)
  await table
    .getByRole('row', { name: /^Debiteuren/ })
    .getByRole('link')
    .first()
    .click()
  await expect(page.getByRole('button', { name: 'receivable: weglaten' })).toBeVisible()
  await page.getByRole('link', { name: 'Naar het rapport' }).click()
  await expect(table).toBeVisible()
})

test('days that run backward are refused at their field', async ({ staffPage: page }) => {
  await page.goto('/admin/reports?period=2026-07-01..2026-07-15')
  await page.getByLabel('Tot en met').fill('2026-06-01')
  await expect(page.getByRole('alert')).toHaveText('De laatste dag ligt vóór de eerste.')
  await expect(page).toHaveURL(/period=2026-07-01\.\.2026-07-15/)
})
