import { expect, type APIRequestContext, type Page } from '@playwright/test'
import { proof } from './staff.ts'

/** Opens a customer's page and what erases them. */
export async function askToErase(page: Page, id: string): Promise<void> {
  await page.goto(`/admin/customers/${id}`)
  await page.getByRole('button', { name: 'Meer acties' }).click()
  await page.getByRole('menuitem', { name: 'Wissen' }).click()
}

/** Cancels all that a customer ordered and that waits for staff; needs someone signed in. */
export async function cancelOrders(request: APIRequestContext, customer: string): Promise<void> {
  const answer = await request.get('/api/admin/orders', { params: { customer } })
  const { items } = (await answer.json()) as { items: { number: string }[] }
  for (const { number } of items) {
    const cancelled = await request.patch(`/api/admin/orders/${number}/status`, {
      data: { action: 'CANCEL' },
      headers: await proof(request),
    })
    expect(cancelled.status(), await cancelled.text()).toBe(200)
  }
}

/** Erases a customer whom nothing holds any more; needs someone signed in. */
export async function erase(request: APIRequestContext, customer: string): Promise<void> {
  const erased = await request.post(`/api/admin/customers/${customer}/erase`, {
    data: { reason: 'Vroeg erom' },
    headers: { ...(await proof(request)), 'Idempotency-Key': crypto.randomUUID() },
  })
  expect(erased.status(), await erased.text()).toBe(200)
}
