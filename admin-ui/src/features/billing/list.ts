import { oneOf } from 'ui-shared'
import type { InvoiceQuestion } from './api'

/** What the list can be narrowed to; `ANY` is all of them. */
export const STATES = [
  'ANY',
  'DRAFT',
  'ISSUE_REQUESTED',
  'REQUESTED',
  'FAILED',
  'ISSUED',
  'CREDIT_REQUESTED',
  'CREDIT_FAILED',
  'CREDITED',
  'PARTLY_CREDITED',
  'WRITTEN_OFF',
  'SKIPPED',
  'DISCARDED',
] as const
export const PAYMENTS = ['ANY', 'OPEN', 'PART_PAID', 'PAID', 'OVERPAID', 'CLOSED', 'OVERDUE'] as const
export const BOOKINGS = ['ANY', 'WAITING', 'FAILED', 'BOOKED'] as const
export const SORTS = ['NEWEST_FIRST', 'OLDEST_FIRST'] as const

/** What the list's address says. */
export const FIRST_PAGE = {
  state: 'ANY' as string,
  payment: 'ANY' as string,
  booking: 'ANY' as string,
  q: '',
  customer: '',
  sort: 'NEWEST_FIRST' as string,
  cursor: '',
}
export type InvoiceListFilter = typeof FIRST_PAGE

/** A filter as the API is asked; what the address says that the API does not know is left out. */
export function question(filter: InvoiceListFilter): InvoiceQuestion {
  const state = oneOf(STATES, filter.state)
  const payment = oneOf(PAYMENTS, filter.payment)
  const booking = oneOf(BOOKINGS, filter.booking)
  const sort = oneOf(SORTS, filter.sort)
  const q = filter.q.trim()
  return {
    sort,
    ...(state !== 'ANY' && { state }),
    ...(payment === 'OVERDUE' && { overdue: true }),
    ...(payment !== 'ANY' && payment !== 'OVERDUE' && { payment }),
    ...(booking !== 'ANY' && { booking }),
    ...(q && { q }),
    ...(filter.customer && { customer: filter.customer }),
    ...(filter.cursor && { cursor: filter.cursor }),
  }
}

/** Another choice begins at its first page: a cursor belongs to the list it came with. */
export function narrowed(filter: InvoiceListFilter, change: Partial<InvoiceListFilter>): InvoiceListFilter {
  return { ...filter, ...change, cursor: '' }
}
