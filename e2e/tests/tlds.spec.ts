import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from '../test.ts'

const save = (page: Page) => page.getByRole('button', { name: 'Opslaan' }).click()

/** An extension of this test's own, also when it runs twice on one product. */
async function introduce(page: Page, purpose: string): Promise<string> {
  const tld = `${purpose}${Date.now().toString(36)}`
  await page.goto('/admin/tlds/new')
  await page.getByLabel('Extensie').fill(`.${tld}`)
  await page.getByLabel('Registratie, eerste jaar').fill('4,5')
  await page.getByLabel('Verhuizing hierheen').fill('0')
  await page.getByLabel('Verlenging per jaar').fill('9.99')
  await page.getByRole('button', { name: 'In de winkel zetten' }).click()
  await expect(page.getByRole('heading', { level: 1, name: `.${tld}` })).toBeVisible()
  return tld
}

test('prices are typed with comma or point, and the list shows them', async ({ staffPage: page }) => {
  const tld = await introduce(page, 'prijs')
  await expect(page.getByLabel('Verlenging per jaar')).toHaveValue('9,99')
  await page.getByLabel('Verlenging per jaar').fill('11,25')
  await page.getByLabel('Waarom').fill('Duurder bij de registry')
  await save(page)
  await expect(page.getByText(`De prijzen van .${tld} zijn opgeslagen.`).first()).toBeVisible()
  await page.goto(`/admin/tlds?q=${tld}`)
  await expect(page.getByRole('row', { name: new RegExp(`\\.${tld}.*4,50.*0,00.*11,25`) })).toBeVisible()
})

test('an extension that is there already is no new one', async ({ staffPage: page }) => {
  await page.goto('/admin/tlds/new')
  await page.getByLabel('Extensie').fill('.NL')
  await page.getByRole('button', { name: 'In de winkel zetten' }).click()
  await expect(page.getByText('Deze extensie staat al in de prijslijst.', { exact: true })).toBeVisible()
  await expect(page.getByLabel('Extensie')).toHaveAttribute('aria-invalid', 'true')
})

test('what is wrong gathers at the top, and leads to its field', async ({ staffPage: page }) => {
  await page.goto('/admin/tlds/new')
  await page.getByLabel('Extensie').fill('toets')
  await page.getByLabel('Registratie, eerste jaar').fill('4,50')
  await page.getByLabel('Verhuizing hierheen').fill('gratis')
  await page.getByLabel('Verlenging per jaar').fill('9,99')
  await page.getByRole('button', { name: 'In de winkel zetten' }).click()
  const summary = page.getByRole('alert')
  await expect(summary).toBeFocused()
  await expectAccessible(page)
  await summary.getByRole('link', { name: 'Verhuizing hierheen: Vul een bedrag in, bijvoorbeeld 12,50.' }).click()
  await expect(page.getByLabel('Verhuizing hierheen')).toBeFocused()
})

test('withdrawing names the extension, and it can be offered again', async ({ staffPage: page }) => {
  const tld = await introduce(page, 'weg')
  await page.getByRole('button', { name: 'Meer acties' }).click()
  await page.getByRole('menuitem', { name: 'Uit de winkel halen' }).click()
  const dialog = page.getByRole('dialog', { name: `.${tld} uit de winkel halen?` })
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Uit de winkel halen' }).click()
  await expect(page.getByText(`.${tld} is uit de winkel.`).first()).toBeVisible()
  await page.getByRole('button', { name: 'Weer aanbieden' }).click()
  await expect(page.getByText(`.${tld} staat in de winkel.`).first()).toBeVisible()
  await expect(page.getByRole('button', { name: 'Opslaan' })).toBeVisible()
})

test('two collide over a price: the second undoes nothing of the first', async ({ staffPage: page, context }) => {
  const tld = await introduce(page, 'samen')
  const other = await context.newPage()
  await other.goto(`/admin/tlds/${tld}`)
  await other.getByLabel('Registratie, eerste jaar').fill('6')
  await save(other)
  await expect(other.getByText(`De prijzen van .${tld} zijn opgeslagen.`).first()).toBeVisible()

  await page.getByLabel('Verlenging per jaar').fill('12')
  await save(page)
  const dialog = page.getByRole('dialog', { name: 'Intussen gewijzigd' })
  await expect(dialog.getByRole('row', { name: /^Registratie, eerste jaar €.4,50 €.6,00 ongewijzigd$/ })).toBeVisible()
  await dialog.getByRole('button', { name: 'Mijn wijzigingen toch opslaan' }).click()
  await expect(page.getByText(`De prijzen van .${tld} zijn opgeslagen.`).first()).toBeVisible()
  await expect(page.getByLabel('Registratie, eerste jaar')).toHaveValue('6,00')
  await expect(page.getByLabel('Verlenging per jaar')).toHaveValue('12,00')
})
