import { expect, type APIRequestContext, type Page } from '@playwright/test'
import { invoicedOrder, type Invoiced } from './invoices.ts'

const BOOKED_WITHIN = 40_000

/** An order whose invoice is in the journal. Needs someone signed in. */
export async function journalledOrder(request: APIRequestContext, purpose: string): Promise<Invoiced> {
  const order = await invoicedOrder(request, purpose)
  await expect.poll(() => linesOf(request, order), { timeout: BOOKED_WITHIN }).toBeGreaterThan(0)
  return order
}

async function linesOf(request: APIRequestContext, { invoice }: Invoiced): Promise<number> {
  const answer = await request.get('/api/admin/reports/lines', { params: { invoice } })
  return ((await answer.json()) as { items: unknown[] }).items.length
}

/** One invoice does for all pictures of reports. */
let shown: Promise<Invoiced> | undefined

/** A report of the present year, with something in it. */
export async function toReport(page: Page, tab: string): Promise<void> {
  shown ??= journalledOrder(page.request, 'rapportgalerij')
  await shown
  await page.goto(`/admin/reports?tab=${tab}&period=${String(new Date().getFullYear())}`)
}

/** The lines behind the receivables. */
export async function toJournalLines(page: Page): Promise<void> {
  shown ??= journalledOrder(page.request, 'rapportgalerij')
  await shown
  await page.goto('/admin/reports/lines?account=receivable&tab=balances')
}
