import { expect, expectAccessible, test } from '../test.ts'

test('a list is rebuilt while it is in use, put to use, put back, and the rest removed', async ({
  staffPage: page,
}) => {
  await page.goto('/admin/read-models')
  const prices = page.getByRole('region', { name: 'Domeinprijzen' })
  await expect(prices.getByText('In gebruik')).toBeVisible()
  await expect(prices.getByRole('button', { name: /verwijderen$/ })).toHaveCount(0)

  await prices.getByRole('button', { name: 'Domeinprijzen opnieuw opbouwen' }).click()
  const rebuild = page.getByRole('dialog', { name: 'Domeinprijzen opnieuw opbouwen?' })
  await expectAccessible(page)
  await rebuild.getByLabel('Waarom').fill('Een proef')
  await rebuild.getByRole('button', { name: 'Opnieuw opbouwen' }).click()
  await expect(rebuild).toHaveCount(0)
  await expect(prices.getByText('Wordt opgebouwd')).toBeVisible()
  await expect(prices.getByRole('progressbar')).toBeVisible()
  await expect(prices.getByRole('button', { name: 'Domeinprijzen opnieuw opbouwen' })).toHaveCount(0)

  await prices.getByRole('button', { name: /in gebruik nemen$/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'In gebruik nemen' }).click()
  await expect(prices.getByText('Reserve')).toBeVisible()
  await expect(prices.getByRole('progressbar')).toHaveCount(0)
  await expectAccessible(page)

  await prices.getByRole('button', { name: /terugzetten$/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Terugzetten' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await prices.getByRole('button', { name: /verwijderen$/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Verwijderen' }).click()
  await expect(prices.getByText('Reserve')).toHaveCount(0)
  await expect(prices.getByText('In gebruik')).toBeVisible()
})
