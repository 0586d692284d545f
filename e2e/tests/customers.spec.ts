import type { Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { newCustomer } from '../customer.ts'
import { askToErase, cancelOrders } from '../erasing.ts'
import { STAFF } from '../staff.ts'
import { expect, expectAccessible, test } from '../test.ts'

/** A customer of this test's own, also when it runs twice on one product. */
async function introduce(page: Page, purpose: string) {
  const own = Date.now().toString(36)
  const name = `Toets ${purpose} ${own}`
  const email = `${purpose.toLowerCase()}-${own}@toets.example`
  return { name, email, id: await newCustomer(page.request, name, email) }
}

const save = (page: Page) => page.getByRole('button', { name: 'Opslaan' }).click()
const timeline = (page: Page) => page.getByRole('region', { name: 'Logboek' })

test('a customer is found by name, and the address keeps what was asked', async ({ staffPage: page }) => {
  const { name, email } = await introduce(page, 'Zoek')
  await page.goto('/admin/customers')
  await page.getByRole('searchbox', { name: 'Naam, e-mail of plaats' }).fill(email)
  await expect(page).toHaveURL(/[?&]q=zoek-/)
  await page.getByRole('combobox', { name: 'Status' }).click()
  await page.getByRole('option', { name: 'Wacht op goedkeuring' }).click()
  await expect(page).toHaveURL(/status=PENDING/)
  await page.reload()
  await page.getByRole('link', { name }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeFocused()
  await expect(page.getByRole('region', { name: 'Bestellingen' }).getByRole('link', { name: /^HF-/ })).toBeVisible()
})

test('who changed an address is seen at a glance: who, why, from what to what', async ({ staffPage: page }) => {
  const { name, id } = await introduce(page, 'Adres')
  await page.goto(`/admin/customers/${id}`)
  await page.getByRole('link', { name: 'Wijzigen' }).click()
  await page.getByLabel('Straat').fill('Rokin')
  await page.getByLabel('Waarom').fill('Belde zelf: verhuisd')
  await save(page)
  await expect(page.getByText(`“${name}” is opgeslagen.`).first()).toBeVisible()
  await expect(page).toHaveURL(`/admin/customers/${id}`)
  const details = page.getByRole('region', { name: 'Gegevens' })
  await expect(details.getByRole('link', { name: `Gewijzigd door ${STAFF.email}` })).toBeVisible()
  const entry = timeline(page).getByRole('listitem').filter({ hasText: 'Rokin' })
  await expect(entry).toContainText('Damrak')
  await expect(entry).toContainText(`door ${STAFF.email}`)
  await expect(entry).toContainText('“Belde zelf: verhuisd”')
  await expectAccessible(page)
})

test('an e-mail address of someone else is told at its field, which the summary leads to', async ({
  staffPage: page,
}) => {
  const other = await introduce(page, 'Ander')
  const { id } = await introduce(page, 'Botst')
  await page.goto(`/admin/customers/${id}/edit`)
  await page.getByLabel('E-mailadres').fill(other.email)
  await page.getByLabel('Achternaam').fill('')
  await save(page)
  await expect(page.getByText('Vul dit in.').first()).toBeVisible()
  await page.getByLabel('Achternaam').fill('de Toets')
  await save(page)
  const summary = page.getByRole('alert')
  await expect(summary).toContainText('E-mailadres: Een andere klant heeft dit e-mailadres.')
  await expectAccessible(page)
  await summary.getByRole('link').click()
  await expect(page.getByLabel('E-mailadres')).toBeFocused()
})

test('two collide over a customer: the second undoes nothing of the first', async ({ staffPage: page, context }) => {
  const { name, id } = await introduce(page, 'Samen')
  const other = await context.newPage()
  for (const each of [page, other]) {
    await each.goto(`/admin/customers/${id}/edit`)
    await expect(each.getByLabel('Plaats')).toHaveValue('Amsterdam')
  }
  await other.getByLabel('Plaats').fill('Utrecht')
  await save(other)
  await expect(other.getByText(`“${name}” is opgeslagen.`).first()).toBeVisible()

  await page.getByLabel('Straat').fill('Oudegracht')
  await save(page)
  const dialog = page.getByRole('dialog', { name: 'Intussen gewijzigd' })
  await expect(dialog.getByRole('row', { name: 'Plaats Amsterdam Utrecht ongewijzigd' })).toBeVisible()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Mijn wijzigingen toch opslaan' }).click()
  const details = page.getByRole('region', { name: 'Gegevens' })
  await expect(details).toContainText('Oudegracht 1')
  await expect(details).toContainText('Utrecht')
})

test('who was approved or blocked meanwhile is told in words before anything is saved', async ({
  staffPage: page,
  context,
}) => {
  const { name, id } = await introduce(page, 'Intussen')
  await page.goto(`/admin/customers/${id}/edit`)
  await page.getByRole('combobox', { name: 'Land' }).click()
  await page.getByRole('option', { name: 'België' }).click()
  await page.getByLabel('Postcode').fill('1000')

  const other = await context.newPage()
  await other.goto(`/admin/customers/${id}`)
  await other.getByRole('button', { name: 'Goedkeuren' }).click()
  await other.getByRole('dialog').getByRole('button', { name: 'Goedkeuren' }).click()
  await expect(other.getByText(`“${name}” is goedgekeurd.`).first()).toBeVisible()

  await save(page)
  const dialog = page.getByRole('dialog', { name: 'Intussen gewijzigd' })
  await expect(dialog.getByRole('row', { name: 'Status Wacht op goedkeuring Goedgekeurd ongewijzigd' })).toBeVisible()
  await dialog.getByRole('button', { name: 'Mijn wijzigingen toch opslaan' }).click()
  const details = page.getByRole('region', { name: 'Gegevens' })
  await expect(details).toContainText('België')
  await expect(page.getByText('Goedgekeurd', { exact: true })).toBeVisible()
})

test('a customer is approved, suspended by name and reinstated, each with its reason', async ({ staffPage: page }) => {
  const { name, id } = await introduce(page, 'Staat')
  await page.goto(`/admin/customers/${id}`)
  await page.getByRole('button', { name: 'Goedkeuren' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Goedkeuren' }).click()
  await expect(page.getByText(`“${name}” is goedgekeurd.`).first()).toBeVisible()

  await page.getByRole('button', { name: 'Meer acties' }).click()
  await page.getByRole('menuitem', { name: 'Blokkeren' }).click()
  const dialog = page.getByRole('dialog', { name: `“${name}” blokkeren?` })
  await expectAccessible(page)
  await dialog.getByLabel('Waarom').fill('Betaalt niet')
  await dialog.getByRole('button', { name: 'Blokkeren' }).click()
  await expect(page.getByText(`“${name}” is geblokkeerd.`).first()).toBeVisible()
  await expect(timeline(page)).toContainText('“Betaalt niet”')

  await page.getByRole('button', { name: 'Blokkade opheffen' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Blokkade opheffen' }).click()
  await expect(page.getByText('Goedgekeurd', { exact: true })).toBeVisible()
})

test('a customer with something open is not erased, and the list leads there', async ({ staffPage: page }) => {
  const { name, id } = await introduce(page, 'Bezig')
  await askToErase(page, id)
  const dialog = page.getByRole('dialog', { name: `“${name}” kan nog niet gewist worden` })
  await expect(dialog.getByRole('listitem')).toContainText('Bestelling loopt nog: toets-')
  await expect(dialog.getByRole('button', { name: 'Definitief wissen' })).toHaveCount(0)
  await expectAccessible(page)
  await dialog.getByRole('link', { name: /^Bestelling HF-/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'HF-' })).toBeVisible()
})

test('a customer is erased by name and with a reason, and the page says how far it is', async ({ staffPage: page }) => {
  const { name, email, id } = await introduce(page, 'Weg')
  await cancelOrders(page.request, id)
  await askToErase(page, id)
  const dialog = page.getByRole('dialog', { name: `“${name}” wissen?` })
  await expect(dialog.getByText('zeven jaar', { exact: false })).toBeVisible()
  await expectAccessible(page)
  await dialog.getByLabel('Typ de naam of het e-mailadres van de klant').fill('iemand anders')
  await dialog.getByRole('button', { name: 'Definitief wissen' }).click()
  await expect(dialog.getByText('Dit is niet de naam of het e-mailadres van deze klant.')).toBeVisible()
  await expect(dialog.getByText('Vul dit in.')).toBeVisible()
  await dialog.getByLabel('Typ de naam of het e-mailadres van de klant').fill(email.toUpperCase())
  await dialog.getByLabel('Waarom').fill('Vroeg er per brief om')
  await dialog.getByRole('button', { name: 'Definitief wissen' }).click()

  await expect(page.getByRole('heading', { level: 1, name: 'Gewiste klant' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Wissen bij leveranciers' })).toContainText('Bij geen leverancier')
  await expect(timeline(page)).toContainText('De persoonsgegevens van de klant zijn gewist.')
  await expect(page.locator('main')).not.toContainText(name)
  await expectAccessible(page)
})

test('all that is held about a customer is a file', async ({ staffPage: page }) => {
  const { email, id } = await introduce(page, 'Inzage')
  await page.goto(`/admin/customers/${id}`)
  await page.getByRole('button', { name: 'Meer acties' }).click()
  const started = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: 'Persoonsgegevens (JSON)' }).click()
  const file = await started
  expect(file.suggestedFilename()).toBe(`personal-data-${id}.json`)
  const held = JSON.parse(readFileSync(await file.path(), 'utf8')) as { customer: { details: { email: string } } }
  expect(held.customer.details.email).toBe(email)
})
