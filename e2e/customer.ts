import { expect, type APIRequestContext } from '@playwright/test'
import { proof } from './staff.ts'

/** A customer as these tests make them: by ordering, as everyone becomes one. */
export const CUSTOMER = {
  kind: 'COMPANY',
  name: 'Bakkerij de Toets B.V.',
  email: 'bakker@toets.example',
}

/** The id of {@link CUSTOMER}; orders something first if nobody has this address yet. Needs someone signed in. */
export async function aCustomer(request: APIRequestContext): Promise<string> {
  return (await find(request, CUSTOMER.email)) ?? newCustomer(request, CUSTOMER.name, CUSTOMER.email)
}

/** A customer of a test's own, made by ordering a domain name of their own. */
export async function newCustomer(request: APIRequestContext, companyName: string, email: string): Promise<string> {
  const items = [{ kind: 'DOMAIN_REGISTRATION', domain: `toets-${Date.now().toString(36)}.nl`, billingPeriod: 'P1Y' }]
  const quoted = await request.post('/api/v1/quotes', {
    data: { items, kind: 'COMPANY', country: 'NL', postalCode: '1012 LG', vatNumber: null },
    headers: await proof(request),
  })
  expect(quoted.status(), await quoted.text()).toBe(200)
  const { totals } = (await quoted.json()) as { totals: { gross: unknown } }
  const placed = await request.post('/api/v1/orders', {
    data: {
      items,
      customer: {
        kind: 'COMPANY',
        firstName: 'Jan',
        lastName: 'de Toets',
        companyName,
        registrationNumber: '12345678',
        email,
        phone: '+31201234567',
        address: { street: 'Damrak', houseNumber: '1', postalCode: '1012 LG', city: 'Amsterdam', country: 'NL' },
      },
      language: 'nl',
      expectedTotal: totals.gross,
    },
    headers: { ...(await proof(request)), 'Idempotency-Key': crypto.randomUUID() },
  })
  expect(placed.status(), await placed.text()).toBe(201)
  let id: string | undefined
  await expect.poll(async () => (id = await find(request, email))).toBeTruthy() // the read model follows
  return id ?? ''
}

async function find(request: APIRequestContext, email: string): Promise<string | undefined> {
  const answer = await request.get('/api/admin/customers', { params: { q: email } })
  const { items } = (await answer.json()) as { items: { id: string; email: string | null }[] }
  return items.find((each) => each.email === email)?.id
}
