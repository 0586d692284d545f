import { expect, type APIRequestContext } from '@playwright/test'
import { proof } from './staff.ts'

/** What a test orders: hosting for a name of its own, and the name too where it says so. */
export interface Placed {
  number: string
  domain: string
  /** By which whoever ordered follows it. */
  secret: string
}

const SHOP = { kind: 'HOSTING', billingPeriod: 'P1M' }

/**
 * Places an order as the shop does, for a customer of its own.
 *
 * @param purpose in small letters; begins the name that the hosting is for
 */
export async function placeOrder(purpose: string, lastName = 'Bakker', withName = false): Promise<Placed> {
  const domain = `${purpose}-${Date.now().toString(36)}.nl`
  const { packages } = await asked<{ packages: { id: string; slug: string }[] }>('/api/v1/packages')
  const hosting = { ...SHOP, packageId: packages.find(({ slug }) => slug === 'start')?.id, domain }
  const items = withName ? [hosting, { kind: 'DOMAIN_REGISTRATION', domain }] : [hosting]
  const { totals } = await asked<{ totals: { gross: unknown } }>('/api/v1/quotes', { items, country: 'NL' })
  const { number, secret } = await asked<{ number: string; secret: string }>('/api/v1/orders', {
    items,
    customer: {
      kind: 'PERSON',
      firstName: 'Toos',
      lastName,
      email: `toos@${domain}.example`,
      phone: '+31612345678',
      address: { street: 'Oudegracht', houseNumber: '12', postalCode: '3511 AA', city: 'Utrecht', country: 'NL' },
    },
    language: 'nl',
    expectedTotal: totals.gross,
  })
  return { number, domain, secret }
}

/** The next call to make this order's hosting is refused, in the provider's own words. */
export function refuseHosting(order: Placed, message: string): Promise<void> {
  return refuse('plesk.createSubscription', order, message)
}

/** The next call to take this order's hosting off line is refused. */
export function refuseSuspension(order: Placed, message: string): Promise<void> {
  return refuse('plesk.setSubscriptionStatus', order, message)
}

async function refuse(operation: string, { domain }: Placed, message: string): Promise<void> {
  const rule = {
    provider: 'plesk',
    operation,
    reference: domain,
    times: 1,
    effect: { type: 'REFUSE', code: '1024', message },
  }
  const answer = await fetch(`${process.env.E2E_SANDBOX}/control/faults`, json(rule))
  if (!answer.ok) throw new Error(`the sandbox took no fault: ${answer.status} ${await answer.text()}`)
}

/** Approves it, and its customer; needs someone signed in. */
export function approveOrder(request: APIRequestContext, order: Placed): Promise<void> {
  return decide(request, order, { action: 'APPROVE', approveCustomer: true })
}

/** Cancels it, as another admin might who sits elsewhere; needs someone signed in. */
export function cancelOrder(request: APIRequestContext, order: Placed): Promise<void> {
  return decide(request, order, { action: 'CANCEL' })
}

/** An order that was placed a moment ago may not be shown to staff yet. */
async function decide(request: APIRequestContext, { number }: Placed, data: object): Promise<void> {
  await expect(async () => {
    const answer = await request.patch(`/api/admin/orders/${number}/status`, { data, headers: await proof(request) })
    if (!answer.ok()) throw new Error(`${number} stayed as it was: ${answer.status()} ${await answer.text()}`)
  }).toPass({ timeout: 20_000 })
}

async function asked<Answer>(path: string, body?: unknown): Promise<Answer> {
  const answer = await fetch(`${process.env.E2E_URL}${path}`, body ? json(body) : {})
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`)
  return (await answer.json()) as Answer
}

function json(body: unknown): RequestInit {
  return {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
  }
}
