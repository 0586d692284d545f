import { oneOf } from 'ui-shared'
import type { OrderQuestion } from './api'

/** What the list can be narrowed to; `ANY` is all of them. */
export const STATUSES = ['ANY', 'PENDING', 'PROCESSING', 'ACTIVE', 'SUSPENDED', 'CANCELLING', 'CANCELLED'] as const
export const SORTS = ['NEWEST_FIRST', 'OLDEST_FIRST', 'HIGHEST_TOTAL_FIRST', 'LOWEST_TOTAL_FIRST'] as const

/** What the list's address says. */
export const FIRST_PAGE = {
  status: 'ANY' as string,
  attention: false as boolean,
  q: '',
  customer: '',
  sort: 'NEWEST_FIRST' as string,
  cursor: '',
}
export type OrderListFilter = typeof FIRST_PAGE

/** A filter as the API is asked; what the address says that the API does not know is left out. */
export function question(filter: OrderListFilter): OrderQuestion {
  const status = oneOf(STATUSES, filter.status)
  const sort = oneOf(SORTS, filter.sort)
  const q = filter.q.trim()
  return {
    sort,
    ...(status !== 'ANY' && { status }),
    ...(filter.attention && { attention: true }),
    ...(q && { q }),
    ...(filter.customer && { customer: filter.customer }),
    ...(filter.cursor && { cursor: filter.cursor }),
  }
}

/** Another choice begins at its first page: a cursor belongs to the list it came with. */
export function narrowed(filter: OrderListFilter, change: Partial<OrderListFilter>): OrderListFilter {
  return { ...filter, ...change, cursor: '' }
}
