import { subscribedOrder, toRun } from '../subscriptions.ts'
import { expect, expectAccessible, test } from '../test.ts'

test('an admin sees what a day will bring, before it comes and as it changes', async ({ staffPage: page }) => {
  const order = await subscribedOrder(page.request, 'dagrun')
  await page.goto('/admin/')
  await page.getByRole('link', { name: 'Dagrun', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Dagrun' })).toBeFocused()
  await expect(page.getByRole('heading', { level: 2, name: 'Voorzien en gedaan' })).toBeVisible()
  await expectAccessible(page)

  await toRun(page, order)
  await expect(page.getByRole('heading', { level: 2, name: 'Voorzien en gedaan' })).toBeHidden()
  const invoices = page.getByRole('region', { name: 'Facturen' })
  const others = page.getByRole('region', { name: 'Wat er verder komt' })
  await expect(invoices.getByRole('link', { name: order.domain, exact: true })).toBeVisible()
  await expectAccessible(page)

  await invoices.getByRole('link', { name: order.domain, exact: true }).click()
  await page.getByRole('button', { name: 'Opzeggen', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: `Abonnement voor ${order.domain} opzeggen` })
  await dialog.getByLabel('Waarom').fill('gaat iets anders doen')
  await dialog.getByRole('button', { name: 'Opzeggen', exact: true }).click()
  await expect(page.getByText('Opgezegd', { exact: true })).toBeVisible()

  await expect(async () => {
    await toRun(page, order)
    await expect(others.getByRole('link', { name: order.domain, exact: true })).toBeVisible({ timeout: 2_000 })
  }).toPass()
  await expect(others.getByRole('heading', { level: 3, name: /^Eindigen/ })).toBeVisible()
  await expect(invoices.getByRole('link', { name: order.domain, exact: true })).toBeHidden()
  await expectAccessible(page)
})

test('what a run did is laid beside what was foreseen of it, from any day before', async ({ staffPage: page }) => {
  await page.goto('/admin/runs?date=2026-01-15')
  await expect(page.getByText('Er was niets voorzien, en er is niets gedaan.')).toBeVisible()
  await expect(page.getByRole('heading', { level: 2, name: 'Facturen' })).toBeHidden()
  await page.getByLabel('Voorzien bij het begin van').fill('2026-01-02')
  await expect(page).toHaveURL(/seenOn=2026-01-02/)
  await expect(page.getByText('Er was niets voorzien, en er is niets gedaan.')).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('Voorzien bij het begin van')).toHaveValue('2026-01-02')
})

test('a day too far ahead is refused in words', async ({ staffPage: page }) => {
  await page.goto('/admin/runs?date=2099-01-01')
  await expect(page.getByRole('alert').first()).toBeVisible()
})
