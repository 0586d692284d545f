import { LETTER, Troubled } from '../parked.ts'
import { expect, expectAccessible, test } from '../test.ts'

test('a healthy product has nothing in any of its lists', async ({ staffPage: page }) => {
  await page.goto('/admin/provisioning?tab=dead-letters')
  await expect(page.getByText('Alles is verwerkt.')).toBeVisible()
  await page.getByRole('tab', { name: 'Verwerkers' }).click()
  await expect(page).toHaveURL(/tab=processors/)
  await expect(page.getByRole('cell', { name: /^order-overview-g\d+ Leesmodel$/ })).toBeVisible()
  await expect(page.getByRole('cell', { name: /^provisioning-jobs Naar buiten$/ })).toBeVisible()
})

test('the dashboard leads to what failed', async ({ staffPage: page }) => {
  await Troubled.on(page)
  await page.goto('/admin/')
  await page.getByRole('link', { name: '2 gebeurtenissen zijn niet verwerkt' }).click()
  await expect(page.getByRole('tab', { name: /Niet verwerkt/ })).toHaveAttribute('aria-selected', 'true')
  await expect(page.getByRole('region', { name: LETTER.eventType })).toBeVisible()
  await page.goBack()
  await page.getByRole('link', { name: 'Eén taak is opgegeven' }).click()
  await expect(page.getByRole('row', { name: /bevestiging van de bestelling.*Opgegeven/ })).toBeVisible()
  await expect(page.getByRole('row', { name: /Factuur maken/ })).toHaveCount(0)
})

test('an event is tried again: the new cause is shown, and once mended it goes', async ({ staffPage: page }) => {
  const product = await Troubled.on(page)
  await page.goto('/admin/provisioning?tab=dead-letters')
  const letter = page.getByRole('region', { name: LETTER.eventType })
  await expect(letter.getByText('23505: duplicate key value')).toBeVisible()
  await expect(letter.getByRole('link', { name: 'HF-10001' })).toHaveAttribute('href', '/admin/orders/HF-10001')
  await letter.getByRole('button', { name: `Opnieuw proberen: ${LETTER.eventType}` }).click()
  await expect(letter.getByRole('alert')).toHaveText('Ook nu niet gelukt. De nieuwe oorzaak staat hierboven.')
  await expect(letter.getByText('23502: another column this time')).toBeVisible()
  await expectAccessible(page)

  product.mended = true
  await letter.getByRole('button', { name: `Opnieuw proberen: ${LETTER.eventType}` }).click()
  await expect(page.getByText(`${LETTER.eventType} is verwerkt, met alles wat erachter wachtte.`).first()).toBeVisible()
  await expect(letter).toHaveCount(0)
  expect(product.asked.map(({ key }) => key)).toEqual([expect.any(String), expect.any(String)])
})

test('an event is discarded only for a reason', async ({ staffPage: page }) => {
  const product = await Troubled.on(page)
  await page.goto('/admin/provisioning?tab=dead-letters')
  await page.getByRole('button', { name: `Meer acties: ${LETTER.eventType}` }).click()
  await page.getByRole('menuitem', { name: 'Nooit verwerken' }).click()
  const dialog = page.getByRole('dialog', { name: `${LETTER.eventType} nooit verwerken?` })
  await expect(dialog.getByText('2 gebeurtenissen wachten hierachter')).toBeVisible()
  await dialog.getByRole('button', { name: 'Nooit verwerken' }).click()
  await expect(dialog.getByLabel('Waarom')).toHaveAttribute('aria-invalid', 'true')
  await expectAccessible(page)
  expect(product.asked).toEqual([])

  await dialog.getByLabel('Waarom').fill('Geschreven door een proef')
  await dialog.getByRole('button', { name: 'Nooit verwerken' }).click()
  await expect(page.getByText(`${LETTER.eventType} wordt nooit verwerkt.`).first()).toBeVisible()
  await expect(dialog).toHaveCount(0)
  await expect(page.getByRole('region', { name: LETTER.eventType })).toHaveCount(0)
  expect(product.asked).toEqual([
    {
      path: `/api/admin/dead-letters/${LETTER.id}/discard`,
      body: { reason: 'Geschreven door een proef' },
      key: expect.any(String),
    },
  ])
})

test('a processor that fails says why, and its figure leads to its dead letters', async ({ staffPage: page }) => {
  await Troubled.on(page)
  await page.goto('/admin/provisioning?tab=processors')
  await expect(page.getByRole('row', { name: /^provisioning .*the database went away.*Mislukt/ })).toBeVisible()
  await page.getByRole('button', { name: 'order-overview-g1: 3 niet verwerkt' }).click()
  await expect(page).toHaveURL(/tab=dead-letters&processor=order-overview-g1/)
  await expect(page.getByRole('list', { name: 'Niet verwerkt' }).getByRole('listitem')).toHaveCount(1)
})

test('who decided what, and why, stays', async ({ staffPage: page }) => {
  await Troubled.on(page)
  await page.goto('/admin/provisioning?tab=decisions')
  await expect(
    page.getByRole('row', { name: /Nooit verwerken order\.OrderCreated.*ans@hostforge\.example Van een proef/ }),
  ).toBeVisible()
})

test('jobs are found by their state, and the address keeps it', async ({ staffPage: page }) => {
  await Troubled.on(page)
  await page.goto('/admin/provisioning?tab=jobs')
  await page.getByRole('combobox', { name: 'Toestand' }).click()
  await page.getByRole('option', { name: 'Wacht op nieuwe poging' }).click()
  await expect(page).toHaveURL(/state=RETRYING/)
  await page.reload()
  await expect(page.getByRole('row', { name: /Domein registreren/ })).toBeVisible()
  await expect(page.getByRole('row', { name: /Hosting aanmaken/ })).toHaveCount(0)
})
