import { compare, strangeSite } from '../drifting.ts'
import { expect, expectAccessible, test } from '../test.ts'

test('a site that nobody here made is found, shown side by side, and taken over with a reason', async ({
  staffPage: page,
}) => {
  const site = await strangeSite('vreemd')
  await compare(page, site)
  const finding = page.getByRole('article', { name: new RegExp(site) })
  await expect(finding.getByText('niet aanwezig')).toBeVisible()
  await expect(finding.getByText('Overnemen wat de aanbieder zegt')).toBeVisible()
  await expectAccessible(page)

  await finding.getByRole('button', { name: `Voorstel uitvoeren: ${site}, Aanwezigheid` }).click()
  const dialog = page.getByRole('dialog', { name: `${site}: voorstel uitvoeren?` })
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Uitvoeren' }).click()
  await expect(dialog).toBeVisible() // nobody decides without a reason
  await dialog.getByLabel('Waarom').fill('Van voor onze tijd')
  await dialog.getByRole('button', { name: 'Uitvoeren' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(finding).toHaveCount(0)

  await page.goto('/admin/drift?provider=PLESK&kind=HOSTING&state=TAKEN_OVER')
  await page.getByRole('link', { name: site }).click()
  await expect(page.getByText('Van voor onze tijd')).toBeVisible()
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(2)
  await expectAccessible(page)
})

test('a difference can be left as it is', async ({ staffPage: page }) => {
  const site = await strangeSite('gelaten')
  await compare(page, site)
  const finding = page.getByRole('article', { name: new RegExp(site) })
  await finding.getByRole('button', { name: `Zo laten: ${site}, Aanwezigheid` }).click()
  const dialog = page.getByRole('dialog', { name: `${site} zo laten?` })
  await dialog.getByLabel('Waarom').fill('Van de beheerder zelf')
  await page.keyboard.press('Tab')
  await dialog.getByRole('button', { name: 'Zo laten' }).click()
  await expect(finding).toHaveCount(0)
})
