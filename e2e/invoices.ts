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
  const approved = await request.patch(`/api/admin/orders/${order.number}/status`, {
    data: { action: 'APPROVE', approveCustomer: true },
    headers: await proof(request),
  })
  expect(approved.status(), await approved.text()).toBe(200)
  let found: { id: string; number: string | null } | undefined
  await expect
    .poll(async () => (found = await invoiceOf(request, order))?.number, { timeout: ISSUED_WITHIN })
    .toBeTruthy()
  return { ...order, invoice: found?.id ?? '', invoiceNumber: found?.number ?? '' }
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
