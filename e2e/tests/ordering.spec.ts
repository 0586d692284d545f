import type { Page } from '@playwright/test'
import { freshName, toCheckPage } from '../ordering.ts'
import { expect, expectAccessible, test } from '../test.ts'

const orderButton = (page: Page) => page.getByRole('button', { name: /^Bestellen en €\s[\d.]+,\d\d betalen$/ })

test('a double click and the back button make one order, which is followed over a reload', async ({ page }) => {
  let sent = 0
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/api/v1/orders')) sent++
  })
  await toCheckPage(page, freshName())
  await expectAccessible(page)
  await orderButton(page).dblclick()
  await expect(page.getByRole('heading', { name: 'Bedankt, je bestelling is binnen' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'We kijken je bestelling na' })).toBeVisible()
  await expectAccessible(page)
  const address = page.url()
  expect(address).not.toContain('#')
  await page.reload()
  await expect(page.getByText('Wat er gebeurt, verschijnt hier meteen.')).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('link', { name: /Volg je bestelling HF-\d+/ })).toBeVisible()
  await expect(orderButton(page)).toHaveCount(0)
  expect(sent).toBe(1)
})

test('an answer that was lost is had again with the same key', async ({ page }) => {
  const keys: (string | undefined)[] = []
  const numbers: string[] = []
  await page.route('**/api/v1/orders', async (route) => {
    keys.push(route.request().headers()['idempotency-key'])
    const answer = await route.fetch()
    numbers.push(((await answer.json()) as { number: string }).number)
    if (numbers.length === 1) await route.abort('connectionreset')
    else await route.fulfill({ response: answer })
  })
  await toCheckPage(page, freshName())
  await orderButton(page).click()
  await expect(page.getByRole('alert')).toContainText('geen verbinding')
  await page.reload()
  await orderButton(page).click()
  await expect(page.getByRole('heading', { level: 1, name: `Bestelling ${numbers[0]}` })).toBeVisible()
  expect(keys[1]).toBe(keys[0])
  expect(numbers[1]).toBe(numbers[0])
})

test('another price is shown before anything is ordered', async ({ page }) => {
  await toCheckPage(page, freshName())
  let quote: { totals: { gross: { amount: string } } } | undefined
  await page.route('**/api/v1/orders', async (route) => {
    const items = (route.request().postDataJSON() as { items: unknown[] }).items
    const answer = await page.request.post('/api/v1/quotes?lang=nl', { data: { items } })
    quote = (await answer.json()) as typeof quote
    if (quote) quote.totals.gross.amount = '99.99'
    await route.fulfill({
      status: 409,
      json: { type: '/problems/price-changed', status: 409, title: '…', detail: '…', requestId: 'x', quote },
    })
  })
  await orderButton(page).click()
  await expect(page.getByRole('alert')).toContainText('De prijs is intussen veranderd')
  await expect(page.getByRole('button', { name: /Bestellen en €\s99,99 betalen/ })).toBeVisible()
})

test('a name that is gone is mended in the cart', async ({ page }) => {
  const name = freshName()
  await toCheckPage(page, name)
  await page.route('**/api/v1/orders', (route) =>
    route.fulfill({
      status: 409,
      json: {
        type: '/problems/domain-not-available',
        status: 409,
        detail: '…',
        errors: [{ field: 'items[0].domain', code: 'domain-not-available', message: '…' }],
      },
    }),
  )
  await orderButton(page).click()
  await page.getByRole('link', { name: /intussen niet meer vrij/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Winkelwagen' })).toBeVisible()
  await expect(page.getByText(/intussen niet meer vrij/)).toBeVisible()
  await page.getByRole('button', { name: new RegExp(`^Verwijderen ?: ${name}`) }).click()
  await expect(page.getByText('Je winkelwagen is leeg.')).toBeVisible()
})

test('what is missing is gathered above the form and leads to its field', async ({ page }) => {
  await page.goto(`/domains?name=${freshName()}`)
  await page
    .getByRole('button', { name: /^In winkelwagen/ })
    .first()
    .click()
  await page.goto('/checkout')
  await page.getByRole('button', { name: 'Controleer je bestelling' }).click()
  await expect(page.getByRole('alert')).toBeFocused()
  await page.getByRole('link', { name: 'Voornaam: vul dit in.' }).click()
  await expect(page.getByLabel('Voornaam')).toBeFocused()
  await expectAccessible(page)
})

test('without its secret an order is not shown', async ({ page }) => {
  await page.goto('/order/HF-10001')
  await expect(page.getByRole('heading', { name: 'Deze bestelling kunnen we niet tonen' })).toBeVisible()
})
