import { oneOf } from 'ui-shared'
import type { Subscription, SubscriptionQuestion } from './api'

/** What the list can be narrowed to; `ANY` is all of them. */
export const STATUSES = ['ANY', 'ACTIVE', 'SUSPENDED', 'ENDED'] as const
export const KINDS = ['ANY', 'HOSTING', 'DOMAIN'] as const
export const SORTS = ['NEWEST_FIRST', 'OLDEST_FIRST'] as const
const DAY = /^\d{4}-\d{2}-\d{2}$/

/** What the list's address says. */
export const FIRST_PAGE = {
  status: 'ANY' as string,
  kind: 'ANY' as string,
  q: '',
  customer: '',
  dueUntil: '',
  sort: 'NEWEST_FIRST' as string,
  cursor: '',
}
export type SubscriptionListFilter = typeof FIRST_PAGE

/** A filter as the API is asked; what the address says that the API does not know is left out. */
export function question(filter: SubscriptionListFilter): SubscriptionQuestion {
  const status = oneOf(STATUSES, filter.status)
  const kind = oneOf(KINDS, filter.kind)
  const q = filter.q.trim()
  return {
    sort: oneOf(SORTS, filter.sort),
    ...(status !== 'ANY' && { status }),
    ...(kind !== 'ANY' && { kind }),
    ...(q && { q }),
    ...(filter.customer && { customer: filter.customer }),
    ...(DAY.test(filter.dueUntil) && { dueUntil: filter.dueUntil }),
    ...(filter.cursor && { cursor: filter.cursor }),
  }
}

/** Another choice begins at its first page: a cursor belongs to the list it came with. */
export function narrowed(
  filter: SubscriptionListFilter,
  change: Partial<SubscriptionListFilter>,
): SubscriptionListFilter {
  return { ...filter, ...change, cursor: '' }
}

type Coming = Pick<Subscription, 'status' | 'dueOn' | 'endsOn' | 'endedOn'>

/** What becomes of a subscription next: the key of its sentence, and the day in it. */
export function coming({ endedOn, endsOn, dueOn }: Coming, today: string): { key: string; day: string } | null {
  if (endedOn) return { key: 'endedOn', day: endedOn }
  if (endsOn) return { key: 'endsOn', day: endsOn }
  if (!dueOn) return null
  return { key: dueOn < today ? 'late' : 'renewedOn', day: dueOn }
}
