import { expect, type Page } from '@playwright/test'

/** A code of a test's own, also when it runs twice on one product. */
export const freshCode = (purpose: string) => `${purpose}-${Date.now().toString(36)}`.toUpperCase()

/** Makes a code by which everything costs a part less, for its first periods. */
export async function makeCoupon(page: Page, code: string, percent: string, periods: string, most = ''): Promise<void> {
  await page.goto('/admin/coupons/new')
  await page.getByLabel('Code', { exact: true }).fill(code.toLowerCase())
  await page.getByRole('textbox', { name: 'Percentage' }).fill(percent)
  await page.getByLabel('Aantal perioden').fill(periods)
  if (most) await page.getByLabel('Hoe vaak in totaal').fill(most)
  await page.getByRole('button', { name: 'Code maken' }).click()
  await expect(page.getByRole('heading', { level: 1, name: code })).toBeVisible()
}
