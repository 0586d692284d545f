import { expect, type Page } from '@playwright/test'

/** A site that somebody made in the panel itself, for a customer that nobody here knows. */
export async function strangeSite(purpose: string): Promise<string> {
  const unique = `${purpose}-${Date.now().toString(36)}`
  const { id } = await asked('/clients', {
    name: 'Iemand anders',
    login: unique,
    password: 'Geheim-12345',
    email: `${unique}@elders.example`,
    type: 'customer',
  })
  const name = `${unique}.nl`
  await asked('/domains', { name, hosting_type: 'none', owner_client: { id } })
  return name
}

async function asked(path: string, body: object): Promise<{ id: number }> {
  const answer = await fetch(`${process.env.E2E_SANDBOX}/plesk/api/v2${path}`, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: {
      'Content-Type': 'application/json',
      Authorization: `Basic ${Buffer.from('admin:sandbox').toString('base64')}`,
    },
  })
  if (!answer.ok) throw new Error(`the panel made nothing: ${answer.status} ${await answer.text()}`)
  return (await answer.json()) as { id: number }
}

const COMPARED_WITHIN = 40_000

/** Has the panel compared, and waits until this site is found. Needs someone signed in. */
export async function compare(page: Page, site: string): Promise<void> {
  await page.goto('/admin/drift?provider=PLESK&kind=HOSTING')
  await page.getByRole('button', { name: 'Plesk nu vergelijken' }).click()
  await expect(page.getByRole('article', { name: new RegExp(site) })).toBeVisible({ timeout: COMPARED_WITHIN })
}

/** One site does for all pictures. */
let shown: Promise<string> | undefined

export async function toDrift(page: Page): Promise<void> {
  shown ??= strangeSite('galerij').then(async (site) => {
    await compare(page, site)
    return site
  })
  await shown
  await page.goto('/admin/drift')
}

export async function toAFinding(page: Page): Promise<void> {
  await toDrift(page)
  await page.getByRole('link', { name: (await shown) ?? '' }).click()
}
