import { Providers } from '../providers.ts'
import { expect, expectAccessible, test } from '../test.ts'

test('every provider says how it is doing', async ({ staffPage: page }) => {
  await page.goto('/admin/')
  await page.getByRole('link', { name: 'Leveranciers' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Leveranciers' })).toBeVisible()
  for (const name of ['Plesk', 'Openprovider', 'Moneybird', 'VIES'])
    await expect(page.getByRole('region', { name })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Openprovider' }).getByText(/^\d+ van 280$/)).toBeVisible()
  await expectAccessible(page)
})

test('a provider that is left alone says why, and that nothing is lost; its return is seen by itself', async ({
  staffPage: page,
}) => {
  const providers = await Providers.on(page)
  await page.goto('/admin/providers')
  const plesk = page.getByRole('region', { name: 'Plesk' })
  await expect(plesk.getByText('Met rust gelaten')).toBeVisible()
  await expect(plesk.getByText('no connection in time')).toBeVisible()
  await expect(plesk.getByText(/kost geen pogingen/)).toBeVisible()
  await expectAccessible(page)

  providers.back = true
  await expect(plesk.getByText('Bereikbaar')).toBeVisible()
  await expect(plesk.getByText(/kost geen pogingen/)).toHaveCount(0)
})

test('limits show how much of them is used, and what waits leads to the jobs', async ({ staffPage: page }) => {
  await Providers.on(page)
  await page.goto('/admin/providers')
  const moneybird = page.getByRole('region', { name: 'Moneybird' })
  await expect(moneybird.getByText('Limiet bereikt')).toBeVisible()
  await expect(moneybird.getByRole('progressbar', { name: 'Moneybird: aanvragen in dit tijdvak' })).toBeVisible()
  await expect(moneybird.getByText('waarvan 84 van 84 voor bulkwerk')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Openprovider' }).getByText('Wil even geen aanvragen')).toBeVisible()

  await moneybird.getByRole('link', { name: 'Naar de taken: Moneybird' }).click()
  await expect(page).toHaveURL(/\/admin\/provisioning\?tab=jobs/)
})
