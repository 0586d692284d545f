import type { Page } from '@playwright/test'
import { approveOrder, cancelOrder, placeOrder, refuseHosting, refuseSuspension, type Placed } from '../orders.ts'
import { subscribedOrder } from '../subscriptions.ts'
import { expect, expectAccessible, test } from '../test.ts'

async function open(page: Page, { number }: Placed) {
  await page.goto(`/admin/orders/${number}`)
  await expect(page.getByRole('heading', { level: 1, name: number })).toBeVisible()
  await expect(page.getByText(`Bestelling ${number} is geplaatst`, { exact: false })).toBeVisible()
}

async function choose(page: Page, menu: string, item: string) {
  await page.getByRole('button', { name: menu }).click()
  await page.getByRole('menuitem', { name: item }).click()
}

test('the dashboard shows what waits for approval, and leads to all of it', async ({ staffPage: page }) => {
  const order = await placeOrder('overzicht')
  await page.goto('/admin/')
  const pending = page.getByRole('region', { name: 'Te beoordelen' })
  await expect(pending.getByRole('link', { name: order.number })).toBeVisible()
  await pending.getByRole('link', { name: 'Te beoordelen: alle bekijken' }).click()
  await expect(page).toHaveURL('/admin/orders?status=PENDING')
  await expect(page.getByRole('table').getByRole('link', { name: order.number })).toBeVisible()
})

test('the list is searched, and its address keeps what was asked', async ({ staffPage: page }) => {
  const order = await placeOrder('zoeken', 'Zoekmans')
  await page.goto('/admin/orders')
  await page.getByLabel('Zoek nummer, naam of domein').fill(order.domain)
  await expect(page).toHaveURL(`/admin/orders?q=${order.domain}`)
  await expect(page.getByRole('table').getByRole('link')).toHaveCount(1)
  await page.reload()
  await expect(page.getByRole('link', { name: order.number })).toBeVisible()
  await page.getByLabel('Zoek nummer, naam of domein').fill('wat niemand bestelt')
  await expect(page.getByText('Geen bestellingen die hieraan voldoen.')).toBeVisible()
})

test('approving approves the customer too, and the timeline grows while one watches', async ({ staffPage: page }) => {
  const order = await placeOrder('goedkeuren')
  await open(page, order)
  await page.getByRole('button', { name: 'Goedkeuren' }).click()
  const dialog = page.getByRole('dialog', { name: `${order.number} goedkeuren?` })
  await expect(dialog.getByLabel('Ook de klant goedkeuren')).toBeChecked()
  await expectAccessible(page)
  await dialog.getByLabel('Waarom').fill('Gebeld met de klant')
  await dialog.getByRole('button', { name: 'Goedkeuren' }).click()
  await expect(page.getByText('Gebeld met de klant')).toBeVisible()
  await expect(page.getByText('De bestelling is actief.').last()).toBeVisible({ timeout: 40_000 })
  await expect(page.getByText('Actief', { exact: true }).first()).toBeVisible()
})

test('a step that failed shows the provider’s words, and is repaired', async ({ staffPage: page }) => {
  const order = await placeOrder('herstellen')
  await refuseHosting(order, 'The limit on the number of domains is reached')
  await approveOrder(page.request, order)
  await open(page, order)
  await expect(page.getByText('Een stap is mislukt')).toBeVisible({ timeout: 40_000 })
  await expect(page.getByRole('blockquote').getByText('The limit on the number of domains is reached')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: `Opnieuw proberen: Hosting aanmaken: ${order.domain}` }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Opnieuw proberen' }).click()
  await expect(page.getByText('Actief', { exact: true }).first()).toBeVisible({ timeout: 40_000 })
})

test('delivered hosting moves to another package, step by step', async ({ staffPage: page }) => {
  const order = await placeOrder('groeien')
  await approveOrder(page.request, order)
  await open(page, order)
  await expect(page.getByText('Actief', { exact: true }).first()).toBeVisible({ timeout: 40_000 })
  await page.getByRole('button', { name: `Ander pakket: ${order.domain}` }).click()
  const dialog = page.getByRole('dialog', { name: `Ander pakket voor ${order.domain}` })
  await dialog.getByRole('button', { name: 'Ander pakket' }).click()
  await expect(dialog.getByText('Vul dit in.')).toBeVisible()
  await dialog.getByRole('combobox', { name: 'Pakket' }).click()
  await page.getByRole('option', { name: /^Zakelijk/ }).click()
  await expect(dialog.getByText('Volgende periode straks')).toBeVisible()
  await expect(dialog.getByRole('radio', { name: 'Nu', exact: true })).toBeChecked()
  await expect(dialog.getByText('Vandaag te factureren')).toBeVisible()
  await expect(dialog.getByText('Elke periode daarna')).toBeVisible()
  await expectAccessible(page)
  await dialog.getByLabel('Waarom').fill('Meer bezoek')
  await dialog.getByRole('button', { name: 'Ander pakket' }).click()
  await expect(page.getByText(`Pakket wisselen: ${order.domain}`).first()).toBeVisible()
  await expect(page.getByText(`De hosting voor ${order.domain} is nu`, { exact: false }).last()).toBeVisible({
    timeout: 40_000,
  })
  await expect(page.getByText('Meer bezoek').first()).toBeVisible()
})

test('another package is planned for the next period, shown on the subscription, and called off', async ({
  staffPage: page,
}) => {
  const order = await subscribedOrder(page.request, 'gepland')
  await open(page, order)
  await page.getByRole('button', { name: `Ander pakket: ${order.domain}` }).click()
  const dialog = page.getByRole('dialog', { name: `Ander pakket voor ${order.domain}` })
  await dialog.getByRole('combobox', { name: 'Pakket' }).click()
  await page.getByRole('option').first().click()
  await dialog.getByRole('radio', { name: /^Met de volgende periode/ }).click()
  await expect(dialog.getByText(/verandert er niets/)).toBeVisible()
  await dialog.getByRole('button', { name: 'Ander pakket' }).click()
  await expect(page.getByText(`${order.domain} krijgt het andere pakket op`, { exact: false }).first()).toBeVisible()
  await page.goto(`/admin/subscriptions/${order.subscription}`)
  await expect(page.getByText('Gepland pakket')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Pakket houden' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Pakket houden' }).click()
  await expect(page.getByText('Het geplande pakket gaat niet door', { exact: false }).first()).toBeVisible()
  await expect(page.getByText('Gepland pakket')).toBeHidden()
})

test('a domain is renewed for the years that were chosen', async ({ staffPage: page }) => {
  const order = await placeOrder('verlengen', 'Bakker', true)
  await approveOrder(page.request, order)
  await open(page, order)
  await expect(page.getByText('Actief', { exact: true }).first()).toBeVisible({ timeout: 40_000 })
  const services = page.getByRole('list').filter({ hasText: 'Loopt tot' })
  const now = new Date().getFullYear()
  await expect(services.getByText(`${now + 1}`, { exact: false })).toBeVisible()
  await page.getByRole('button', { name: `Verlengen: ${order.domain}` }).click()
  const dialog = page.getByRole('dialog', { name: `${order.domain} verlengen` })
  await dialog.getByRole('combobox', { name: 'Aantal jaren' }).click()
  await page.getByRole('option', { name: '2', exact: true }).click()
  await expect(dialog.getByText('Loopt nu tot')).toContainText(`${now + 3}`)
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Verlengen' }).click()
  await expect(page.getByText(`De registratie van ${order.domain} is verlengd.`).last()).toBeVisible({
    timeout: 40_000,
  })
  await expect(services.getByText(`${now + 3}`, { exact: false })).toBeVisible()
})

test('an order is suspended once its hosting is, and resumed; what fails is repaired', async ({ staffPage: page }) => {
  const order = await placeOrder('pauzeren')
  await approveOrder(page.request, order)
  await open(page, order)
  await expect(page.getByText('Actief', { exact: true }).first()).toBeVisible({ timeout: 40_000 })
  await refuseSuspension(order, 'The subscription is locked')
  await choose(page, 'Meer acties', 'Opschorten')
  await page
    .getByRole('dialog', { name: `${order.number} opschorten?` })
    .getByRole('button', { name: 'Opschorten' })
    .click()
  await expect(page.getByRole('blockquote').getByText('The subscription is locked')).toBeVisible({ timeout: 40_000 })
  await expect(page.getByText('Actief', { exact: true }).first()).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: `Opnieuw proberen: Hosting offline zetten: ${order.domain}` }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Opnieuw proberen' }).click()
  await expect(page.getByRole('button', { name: 'Hervatten' })).toBeVisible({ timeout: 40_000 })
  await page.getByRole('button', { name: 'Hervatten' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Hervatten' }).click()
  await expect(page.getByText('De bestelling is hervat.').last()).toBeVisible({ timeout: 40_000 })
  await expect(page.getByText('Actief', { exact: true }).first()).toBeVisible()
})

test('two admins collide: the second sees who was first and what the order has become', async ({ staffPage: page }) => {
  const order = await placeOrder('botsing')
  await open(page, order)
  await choose(page, 'Meer acties', 'Afwijzen')
  const dialog = page.getByRole('dialog', { name: `${order.number} afwijzen?` })
  await dialog.getByRole('button', { name: 'Afwijzen' }).click()
  await expect(dialog.getByText('Vul dit in.')).toBeVisible()
  await dialog.getByLabel('Uitleg voor de klant').fill('We konden uw gegevens niet bevestigen.')

  await cancelOrder(page.request, order)
  // the page follows the order: the question says by itself that there is nothing left to answer
  await expect(dialog.getByText('Iemand was je voor')).toBeVisible()
  await expect(dialog.getByText('De bestelling is geannuleerd.')).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Afwijzen' })).toHaveCount(0)
  await expectAccessible(page)
})

test('a pending order is corrected, and the server prices it anew', async ({ staffPage: page }) => {
  const order = await placeOrder('wijzigen')
  await open(page, order)
  await choose(page, 'Meer acties', 'Wijzigen')
  await expect(page.getByRole('heading', { level: 1, name: `${order.number} wijzigen` })).toBeVisible()
  await expect(page.getByLabel('Aantal')).toHaveCount(0) // hosting is ordered for one period at a time
  const price = page.getByRole('region', { name: 'Wat het kost' })
  await expect(price).toContainText('Nog niets gewijzigd.')

  await page.getByRole('button', { name: 'Regel toevoegen' }).click()
  await page.getByRole('menuitem', { name: 'Domeinregistratie' }).click()
  await expect(price).toContainText('Vul alle regels in')
  const registration = page.getByRole('group', { name: 'Domeinregistratie' })
  await registration.getByLabel('Domeinnaam').fill('wijzigen.bestaatniet')
  await expect(registration.getByText('Namen met deze extensie verkopen we niet.')).toBeVisible()
  await expect(price).toContainText('kijk de regels na')
  await registration.getByLabel('Domeinnaam').fill(order.domain)
  const total = price.getByRole('definition').filter({ hasText: /^\s*€[^a-z]*$/ })
  await expect(total).toHaveCount(2)
  const [before, after] = await total.allInnerTexts()
  expect(after).not.toBe(before)
  await expectAccessible(page)

  await page.getByLabel('Waarom').fill('Op verzoek')
  await page.getByRole('button', { name: 'Opslaan en opnieuw berekenen' }).click()
  // the server prices it as it said it would
  await expect(page.getByText(`${order.number} is gewijzigd en kost nu ${after}, inclusief btw.`).first()).toBeVisible()
  await expect(page.getByText('Op verzoek')).toBeVisible()
})
