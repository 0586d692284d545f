import { expect, type APIRequestContext, type Page } from '@playwright/test'
import { invoicedOrder } from './invoices.ts'
import { type Placed } from './orders.ts'

/** An order that is active, and a subscription that it left behind. */
export interface Subscribed extends Placed {
  /** The id of the subscription. */
  subscription: string
  /** Its domain name, as people read it. */
  domain: string
}

const STARTED_WITHIN = 60_000

/** Places and approves an order, and waits for its subscription. Needs someone signed in. */
export async function subscribedOrder(request: APIRequestContext, purpose: string): Promise<Subscribed> {
  const order = await invoicedOrder(request, purpose)
  let found: { id: string; readableDomain: string } | undefined
  await expect
    .poll(async () => (found = await subscriptionOf(request, order)), { timeout: STARTED_WITHIN })
    .toBeTruthy()
  return { ...order, subscription: found?.id ?? '', domain: found?.readableDomain ?? '' }
}

async function subscriptionOf(request: APIRequestContext, { number }: Placed) {
  const answer = await request.get('/api/admin/subscriptions', { params: { q: number } })
  const { items } = (await answer.json()) as { items: { id: string; readableDomain: string }[] }
  return items[0]
}

/** To the day on which an order's subscription is renewed for the first time. */
export async function toRun(page: Page, { subscription }: Subscribed): Promise<void> {
  const answer = await page.request.get(`/api/admin/subscriptions/${subscription}`)
  const { next } = (await answer.json()) as { next: { from: string } }
  await page.goto(`/admin/runs?date=${next.from}`)
}

/** One subscription does for all pictures. */
let shown: Promise<Subscribed> | undefined

export async function toSubscriptions(page: Page): Promise<void> {
  shown ??= subscribedOrder(page.request, 'abonnementgalerij')
  await shown
  await page.goto('/admin/subscriptions')
}

export async function toRunToCome(page: Page): Promise<void> {
  shown ??= subscribedOrder(page.request, 'abonnementgalerij')
  await toRun(page, await shown)
}

export async function toSubscription(page: Page): Promise<void> {
  shown ??= subscribedOrder(page.request, 'abonnementgalerij')
  const { subscription } = await shown
  await page.goto(`/admin/subscriptions/${subscription}`)
}
