import { subscribedOrder } from '../subscriptions.ts'
import { expect, expectAccessible, test } from '../test.ts'

/** The day so many days from now where we bill, as a date field takes it. */
function dayAhead(days: number): string {
  const day = new Date(Date.now() + days * 24 * 60 * 60 * 1000)
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(day)
}

test('a price is planned for a day, and withdrawn before it', async ({ staffPage: page }) => {
  const tld = `plan${Date.now().toString(36)}`
  await page.goto('/admin/tlds/new')
  await page.getByLabel('Extensie').fill(`.${tld}`)
  await page.getByLabel('Registratie, eerste jaar').fill('4,50')
  await page.getByLabel('Verhuizing hierheen').fill('0')
  await page.getByLabel('Verlenging per jaar').fill('9,99')
  await page.getByRole('button', { name: 'In de winkel zetten' }).click()
  await expect(page.getByRole('heading', { level: 1, name: `.${tld}` })).toBeVisible()
  await expect(page.getByText('Er zijn geen andere prijzen gepland.')).toBeVisible()

  await page.getByRole('button', { name: 'Prijs plannen' }).click()
  const dialog = page.getByRole('dialog', { name: 'Andere prijzen vanaf een dag' })
  await dialog.getByRole('button', { name: 'Prijs plannen' }).click()
  await expect(dialog.getByText('Kies een dag, vandaag of later.')).toBeVisible()
  await dialog.getByLabel('Eerste dag').fill(dayAhead(30))
  await dialog.getByLabel('Verlenging per jaar').fill('12,50')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Prijs plannen' }).click()
  await expect(page.getByText(/^De prijzen vanaf .* zijn gepland\.$/).first()).toBeVisible()
  await expect(page.getByText('€ 12,50')).toBeVisible()
  await expect(page.getByLabel('Verlenging per jaar')).toHaveValue('9,99')

  await page.getByRole('button', { name: /^Intrekken ?: Vanaf/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Intrekken' }).click()
  await expect(page.getByText('Er zijn geen andere prijzen gepland.')).toBeVisible()
})

test('whom a price change concerns is seen before anybody is told', async ({ staffPage: page }) => {
  await page.goto('/admin/tlds/nl')
  await page.getByRole('button', { name: 'Andere prijs aankondigen' }).click()
  const dialog = page.getByRole('dialog', { name: 'Andere prijs voor lopende abonnementen' })
  await dialog.getByLabel('Nieuwe prijs per periode, zonder btw').fill('123,45')
  await dialog.getByLabel('Vanaf').fill(dayAhead(3))
  await dialog.getByRole('button', { name: 'Bekijk wie het aangaat' }).click()
  await expect(dialog.getByText(/^Samen nu €/)).toBeVisible()
  await expectAccessible(page)
  const announce = dialog.getByRole('button', { name: 'Aankondigen' })
  if (await announce.isDisabled()) return // nobody has such a name
  await announce.click()
  await expect(dialog.getByLabel('Vanaf')).toHaveAttribute('aria-invalid', 'true')
})

test('who announced which price is told afterwards, and how many heard of it', async ({ staffPage: page }) => {
  await subscribedOrder(page.request, 'prijs')
  await page.goto('/admin/packages')
  await page.getByRole('link', { name: 'Start', exact: true }).click()
  await page.getByRole('button', { name: 'Andere prijs aankondigen' }).click()
  const dialog = page.getByRole('dialog', { name: 'Andere prijs voor lopende abonnementen' })
  await dialog.getByLabel('Nieuwe prijs per periode, zonder btw').fill('23,45')
  await dialog.getByLabel('Vanaf').fill(dayAhead(300))
  const reason = `duurdere stroom ${Date.now().toString(36)}`
  await dialog.getByLabel('Waarom').fill(reason)
  await dialog.getByRole('button', { name: 'Bekijk wie het aangaat' }).click()
  await expect(dialog.getByText(/^Samen nu €/)).toBeVisible()
  await dialog.getByRole('button', { name: 'Aankondigen' }).click()
  await expect(dialog).toBeHidden()
  const announced = page.getByRole('listitem').filter({ hasText: reason })
  await expect(announced.getByRole('heading', { name: /^€ 23,45 .*voor perioden vanaf/ })).toBeVisible()
  await expect(announced.getByText(/^voor (één|\d+) abonnement(en)? bericht$/)).toBeVisible()
  await expectAccessible(page)
})
