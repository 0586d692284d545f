import { expect, type Page } from '@playwright/test'

/** A name of a test's own, also when it runs twice on one product. */
export const freshName = () => `toets-${Date.now().toString(36)}.nl`

/** Goes with one new domain name as far as the check page. */
export async function toCheckPage(page: Page, name = freshName()): Promise<void> {
  await page.goto(`/domains?name=${name}`)
  await page.getByRole('button', { name: new RegExp(`^In winkelwagen ?: ${name}`) }).click()
  await page.getByRole('link', { name: new RegExp(`^In je winkelwagen ?: ${name}`) }).click()
  await page.getByRole('button', { name: 'Verder met bestellen' }).click()
  await page.getByLabel('Particulier').check()
  const answers = {
    Voornaam: 'Jan',
    Achternaam: 'de Vries',
    'E-mailadres': `jan.${Date.now().toString(36)}@example.nl`,
    Telefoonnummer: '+31201234567',
    Straat: 'Damrak',
    Huisnummer: '1',
    Postcode: '1012 LG',
    Plaats: 'Amsterdam',
  }
  for (const [label, value] of Object.entries(answers)) await page.getByLabel(label).fill(value)
  await page.getByRole('button', { name: 'Controleer je bestelling' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Controleer en bestel' })).toBeVisible()
}
