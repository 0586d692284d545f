import { subscribedOrder } from '../subscriptions.ts'
import { expect, expectAccessible, test } from '../test.ts'

test('a subscription is found by its order, cancelled with a reason, and goes on after all', async ({
  staffPage: page,
}) => {
  const order = await subscribedOrder(page.request, 'abonnement')
  await page.goto('/admin/')
  await page.getByRole('link', { name: 'Abonnementen', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Abonnementen' })).toBeFocused()
  await page.getByRole('searchbox', { name: 'Zoek domeinnaam of bestelling' }).fill(order.number)
  await expect(page).toHaveURL(new RegExp(`[?&]q=${order.number}`))
  await expectAccessible(page)
  await page.goto(`/admin/subscriptions/${order.subscription}`)
  await expect(page.getByRole('heading', { level: 1, name: order.domain })).toBeVisible()
  await expect(page.getByText(/^Het abonnement voor .* is begonnen/)).toBeVisible()
  await page.getByRole('button', { name: 'Opzeggen', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: `Abonnement voor ${order.domain} opzeggen` })
  await expectAccessible(page)
  await dialog.getByLabel('Waarom').fill('verhuist naar een ander')
  await dialog.getByRole('button', { name: 'Opzeggen', exact: true }).click()
  await expect(page.getByText('Opgezegd', { exact: true })).toBeVisible()
  await expect(page.getByText('verhuist naar een ander')).toBeVisible()
  await page.getByRole('button', { name: 'Opzegging intrekken' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Opzegging intrekken' }).click()
  await expect(page.getByText('De opzegging is ingetrokken: het abonnement loopt door.')).toBeVisible()
  await expect(page.getByText('Opgezegd', { exact: true })).toBeHidden()
})

test('an impossible day is refused in the dialog, and nothing is changed', async ({ staffPage: page }) => {
  const order = await subscribedOrder(page.request, 'abonnementdag')
  await page.goto(`/admin/subscriptions/${order.subscription}`)
  await page.getByRole('button', { name: 'Opzeggen', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: 'Op een andere dag' }).click()
  await dialog.getByLabel('Eerste dag zonder').fill('2020-01-01')
  await dialog.getByRole('button', { name: 'Opzeggen', exact: true }).click()
  await expect(dialog.getByRole('alert')).toBeVisible()
  await dialog.getByRole('button', { name: 'Annuleren' }).click()
  await expect(page.getByText('Opgezegd', { exact: true })).toBeHidden()
})

test('a subscription that does not exist says so', async ({ staffPage: page }) => {
  await page.goto('/admin/subscriptions/00000000-0000-8000-8000-000000000000')
  await expect(page.getByRole('alert')).toBeVisible()
})
