import { expect, type APIRequestContext, type Page } from '@playwright/test'
import { placeOrder, type Placed } from './orders.ts'
import { proof } from './staff.ts'

/** An order whose invoice is issued. */
export interface Invoiced extends Placed {
  /** The id of its invoice. */
  invoice: string
  /** The number that the bookkeeping gave. */
  invoiceNumber: string
}

const ISSUED_WITHIN = 40_000

/** Places and approves an order, and waits for its invoice. Needs someone signed in. */
export async function invoicedOrder(request: APIRequestContext, purpose: string, lastName?: string): Promise<Invoiced> {
  const order = await placeOrder(purpose, lastName)
  await decide(request, order, { action: 'APPROVE', approveCustomer: true })
  let found: { id: string; number: string | null } | undefined
  await expect
    .poll(async () => (found = await invoiceOf(request, order))?.number, { timeout: ISSUED_WITHIN })
    .toBeTruthy()
  return { ...order, invoice: found?.id ?? '', invoiceNumber: found?.number ?? '' }
}

/** Cancels an order; what it brought about is undone, its invoice too. Needs someone signed in. */
export function cancelled(request: APIRequestContext, order: Placed): Promise<void> {
  return decide(request, order, { action: 'CANCEL' })
}

/** The read model follows: an order that was just placed may not be there yet. */
async function decide(request: APIRequestContext, { number }: Placed, data: object): Promise<void> {
  const headers = await proof(request)
  await expect
    .poll(async () => (await request.patch(`/api/admin/orders/${number}/status`, { data, headers })).status())
    .toBe(200)
}

async function invoiceOf(request: APIRequestContext, { number }: Placed) {
  const answer = await request.get('/api/admin/invoices', { params: { q: number } })
  const { items } = (await answer.json()) as { items: { id: string; number: string | null }[] }
  return items[0]
}

/** One invoice does for all pictures of its page. */
let shown: Promise<Invoiced> | undefined

export async function toInvoice(page: Page): Promise<void> {
  shown ??= invoicedOrder(page.request, 'factuurgalerij')
  const { invoice } = await shown
  await page.goto(`/admin/billing/${invoice}`)
}
