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

/** Pays an order's invoice at the sandbox, as its customer would, and goes to the invoice once it is seen to be paid. */
export async function toPaidInvoice(page: Page, purpose: string): Promise<Invoiced> {
  const order = await invoicedOrder(page.request, purpose)
  await pay(page.request, order)
  await expect(async () => {
    await page.goto(`/admin/billing/${order.invoice}`)
    await expect(page.getByText('Betaald', { exact: true })).toBeVisible({ timeout: 1_000 })
  }).toPass({ timeout: ISSUED_WITHIN })
  return order
}

/** The page of a notice about a payment. */
export async function toNotice(page: Page): Promise<void> {
  const { invoiceNumber } = await toPaidInvoice(page, 'meldinggalerij')
  await page.goto(`/admin/moneybird?q=${invoiceNumber}`)
  await page.getByRole('link', { name: 'Betaling geboekt' }).click()
}

async function pay(request: APIRequestContext, { invoice }: Invoiced): Promise<void> {
  const { bookedId } = (await (await request.get(`/api/admin/invoices/${invoice}`)).json()) as { bookedId: string }
  const found = await fetch(`${process.env.E2E_SANDBOX}/moneybird/api/v2/123/sales_invoices/${bookedId}.json`, {
    headers: { Authorization: 'Bearer sandbox-token' },
  })
  const { payment_url: address } = (await found.json()) as { payment_url: string }
  const { pathname } = new URL(address)
  const paid = await fetch(`${process.env.E2E_SANDBOX}/moneybird${pathname.replace(/^\/moneybird/, '')}`, {
    method: 'POST',
  })
  expect(paid.status).toBe(200)
}
