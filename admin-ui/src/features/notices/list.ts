import { oneOf } from 'ui-shared'
import type { Notice, NoticeQuestion } from './api'

/** What the list can be narrowed to; `ANY` is all of them. */
export const STATES = ['ANY', 'RECEIVED', 'FAILED', 'DONE', 'IGNORED'] as const

/** What the list's address says. */
export const FIRST_PAGE = { state: 'ANY' as string, q: '', cursor: '' }
export type NoticeListFilter = typeof FIRST_PAGE

/** A filter as the API is asked; what the address says that the API does not know is left out. */
export function question(filter: NoticeListFilter): NoticeQuestion {
  const state = oneOf(STATES, filter.state)
  const q = filter.q.trim()
  return {
    ...(state !== 'ANY' && { state }),
    ...(q && { q }),
    ...(filter.cursor && { cursor: filter.cursor }),
  }
}

/** Another choice begins at its first page: a cursor belongs to the list it came with. */
export function narrowed(filter: NoticeListFilter, change: Partial<NoticeListFilter>): NoticeListFilter {
  return { ...filter, ...change, cursor: '' }
}

/**
 * The key of the words for what happened: states share theirs with the state that was reached, whatever the bookkeeping
 * calls the way there.
 */
export function happening({ action }: Pick<Notice, 'action'>): string {
  const reached = /^sales_invoice_state_changed(?:_to_(.+))?$/.exec(action)
  return reached ? `actions.state_${reached[1] ?? 'changed'}` : `actions.${action}`
}
