import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from '../test.ts'

async function open(page: Page, name: string) {
  await page.goto('/admin/packages?show=all')
  await page.getByRole('link', { name, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
}

const save = (page: Page) => page.getByRole('button', { name: 'Opslaan' }).click()

/** A package of this test's own, also when it runs twice on one product. */
async function introduce(page: Page, purpose: string): Promise<string> {
  const name = `${purpose} ${Date.now().toString(36)}`
  await page.goto('/admin/packages/new')
  await page.getByLabel('Kenmerk').fill(name.toLowerCase().replaceAll(' ', '-'))
  await page.getByLabel('Naam (Nederlands)').fill(name)
  await page.getByLabel('Naam (Engels)').fill(name)
  await page.getByLabel('Omschrijving (Nederlands)').fill('Voor een toets.')
  await page.getByLabel('Omschrijving (Engels)').fill('For a test.')
  await page.getByLabel('Per maand').first().fill('10')
  await page.getByLabel('Per jaar').first().fill('100')
  await page.getByLabel('Service plan').fill('Web M')
  await page.getByRole('button', { name: 'In de winkel zetten' }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  return name
}

test('an admin changes a price, and the shop shows it', async ({ staffPage: page }) => {
  const name = await introduce(page, 'Toets Prijs')
  await page.getByLabel('Per maand').first().fill('20,00')
  await save(page)
  await expect(page.getByText(`“${name}” is opgeslagen.`).first()).toBeVisible()
  await page.goto('/packages')
  await expect(page.getByRole('article', { name }).getByText(/^€\s24,20$/)).toHaveCount(2)
})

test('what is not right stands at its field, before and after it is sent', async ({ staffPage: page }) => {
  const name = await introduce(page, 'Toets Fout')
  await page.getByLabel('Per jaar').first().fill('veel')
  await page.getByLabel('Naam (Engels)').fill('')
  await save(page)
  await expect(page.getByText('Vul een bedrag in, bijvoorbeeld 12,50.', { exact: true })).toBeVisible()
  await expect(page.getByText('Vul dit in.', { exact: true })).toBeVisible()
  await expect(page.getByRole('alert').getByRole('link')).toHaveCount(2)
  await expect(page.getByLabel('Per jaar').first()).toHaveAttribute('aria-invalid', 'true')
  await page.getByLabel('Per jaar').first().fill('110')
  await page.getByLabel('Naam (Engels)').fill(name)
  await page.route('**/api/admin/packages/*', (route) =>
    route.request().method() === 'PATCH'
      ? route.fulfill({
          status: 400,
          json: {
            type: '/problems/invalid-request',
            status: 400,
            detail: '…',
            errors: [{ field: 'prices.yearly.amount', code: 'x', message: 'Dat is te veel.' }],
          },
        })
      : route.continue(),
  )
  await save(page)
  await expect(page.getByText('Dat is te veel.', { exact: true })).toBeVisible()
})

test('two admins collide: the second sees what changed and saves only their own field', async ({
  staffPage: page,
  context,
}) => {
  const name = await introduce(page, 'Toets Botsing')
  const other = await context.newPage()
  await open(other, name)
  await other.getByLabel('Per jaar').first().fill('150')
  await save(other)
  await expect(other.getByText(`“${name}” is opgeslagen.`).first()).toBeVisible()

  await page.getByLabel('Per maand').first().fill('15')
  await save(page)
  const dialog = page.getByRole('dialog', { name: 'Intussen gewijzigd' })
  await expect(dialog.getByRole('row', { name: /^Per jaar €.100,00 €.150,00 ongewijzigd$/ })).toBeVisible()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Mijn wijzigingen toch opslaan' }).click()
  await expect(page.getByText(`“${name}” is opgeslagen.`).first()).toBeVisible()
  await expect(page.getByLabel('Per jaar').first()).toHaveValue('150,00')
  await expect(page.getByLabel('Per maand').first()).toHaveValue('15,00')
})

test('retiring names the package, takes a reason, and can be undone', async ({ staffPage: page }) => {
  const name = await introduce(page, 'Toets Weg')
  await page.getByRole('button', { name: 'Meer acties' }).click()
  await page.getByRole('menuitem', { name: 'Uit de winkel halen' }).click()
  const dialog = page.getByRole('dialog', { name: `“${name}” uit de winkel halen?` })
  await expectAccessible(page)
  await dialog.getByLabel('Waarom').fill('Vervangen')
  await dialog.getByRole('button', { name: 'Uit de winkel halen' }).click()
  await expect(page.getByText(`“${name}” is uit de winkel.`).first()).toBeVisible()
  await page.getByRole('button', { name: 'Meer acties' }).click()
  await page.getByRole('menuitem', { name: 'Terug in de winkel' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Terug in de winkel' }).click()
  await expect(page.getByText(`“${name}” staat weer in de winkel.`).first()).toBeVisible()
})
