import { expect, test } from '../test.ts'
import { STAFF } from '../staff.ts'

test('signing in leads to the page that was asked for, and signing out closes it', async ({ page }) => {
  await page.goto('/admin/packages?show=all')
  await expect(page).toHaveURL(/\/admin\/sign-in\?back=/)
  await page.getByLabel('E-mailadres').fill(STAFF.email)
  await page.getByLabel('Wachtwoord').fill(STAFF.password)
  await page.getByRole('button', { name: 'Inloggen' }).click()
  await expect(page).toHaveURL('/admin/packages?show=all')
  await expect(page.getByRole('table')).toBeVisible()
  await page.getByRole('button', { name: 'Uitloggen' }).click()
  await expect(page).toHaveURL(/\/admin\/sign-in/)
  await page.goto('/admin/packages')
  await expect(page.getByRole('heading', { level: 1, name: 'Inloggen' })).toBeVisible()
})

test('a wrong password is told without saying which of both is wrong', async ({ page }) => {
  await page.goto('/admin/')
  await page.getByLabel('E-mailadres').fill('nobody@hostforge.example')
  await page.getByLabel('Wachtwoord').fill('not the password')
  await page.getByRole('button', { name: 'Inloggen' }).click()
  await expect(page.getByRole('alert')).toContainText('Het e-mailadres of het wachtwoord klopt niet')
  await expect(page.getByLabel('E-mailadres')).toHaveValue('nobody@hostforge.example')
  await expect(page.getByLabel('Wachtwoord')).toHaveValue('')
})

test('an address from elsewhere is not followed after signing in', async ({ staffPage: page }) => {
  await page.goto('/admin/sign-in?back=//evil.example')
  await expect(page).toHaveURL('/admin/')
})

test('a token that ran out is renewed without anyone noticing', async ({ staffPage: page, context }) => {
  await page.goto('/admin/packages')
  await expect(page.getByRole('table')).toBeVisible()
  await context.clearCookies({ name: 'hf-staff' })
  await page.getByRole('row').getByRole('link').first().click()
  await expect(page.getByLabel('Naam (Nederlands)')).toBeVisible()
})

test('a session that ended asks for a sign-in over the form, and what was typed is saved', async ({
  staffPage: page,
  context,
}) => {
  await page.goto('/admin/packages/new')
  const slug = `kept-${Date.now()}`
  await page.getByLabel('Kenmerk').fill(slug)
  await page.getByLabel('Naam (Nederlands)').fill('Bewaard')
  await page.getByLabel('Naam (Engels)').fill('Kept')
  await page.getByLabel('Omschrijving (Nederlands)').fill('Ingevuld voor de sessie eindigde.')
  await page.getByLabel('Omschrijving (Engels)').fill('Filled in before the session ended.')
  await page.getByLabel('Per maand').first().fill('12,5')
  await page.getByLabel('Per jaar').first().fill('125')
  await page.getByLabel('Service plan').fill('Web M')
  await context.clearCookies({ name: /hf-staff/ })
  await page.getByRole('button', { name: 'In de winkel zetten' }).click()
  const dialog = page.getByRole('dialog', { name: 'Je sessie is verlopen' })
  await dialog.getByLabel('Wachtwoord').fill(STAFF.password)
  await dialog.getByRole('button', { name: 'Inloggen' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Bewaard' })).toBeVisible()
  await expect(page.getByLabel('Per maand').first()).toHaveValue('12,50')
})
