import { expect, expectAccessible, test } from '../test.ts'

const MAIL = /\(Verlenging op komst, Engels\)$/

test('an admin changes what a mail says, looks at it, and takes the standard text back', async ({
  staffPage: page,
}) => {
  await page.goto('/admin/')
  await page.getByRole('link', { name: 'Mailteksten', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Mailteksten' })).toBeFocused()
  await expectAccessible(page)
  await page.getByRole('link', { name: MAIL }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Verlenging op komst' })).toBeVisible()
  await expect(page.getByText('Deze tekst is nog nooit aangepast.')).toBeVisible()
  await expectAccessible(page)

  const subject = page.getByLabel('Onderwerp')
  const standard = await subject.inputValue()
  await subject.fill('Soon: {{nonsense}}')
  await page.getByRole('button', { name: 'Opslaan' }).click()
  await expect(page.getByRole('alert')).toContainText('Er is niets met deze naam om in te vullen')

  await subject.fill('Good to know')
  await page.getByRole('button', { name: 'Voorbeeld bekijken' }).click()
  const preview = page.getByRole('region', { name: 'Zo ziet de mail eruit' })
  await expect(preview).toContainText('Good to know')
  const shown = preview.frameLocator('iframe')
  await expect(shown.getByRole('heading', { level: 1, name: 'Good to know' })).toHaveCSS('font-size', '22px')

  await page.getByLabel('Reden').fill('korter')
  await page.getByRole('button', { name: 'Opslaan' }).click()
  await expect(page.getByText('De mail zegt dit vanaf nu.').first()).toBeVisible()
  await expect(page.getByText('korter')).toBeVisible()

  await page.getByRole('button', { name: 'Standaardtekst terugzetten' }).click()
  const dialog = page.getByRole('dialog', { name: 'De standaardtekst terugzetten?' })
  await dialog.getByRole('button', { name: 'Standaardtekst terugzetten' }).click()
  await expect(subject).toHaveValue(standard)
  await expect(page.getByRole('button', { name: 'Standaardtekst terugzetten' })).toBeHidden()
})
