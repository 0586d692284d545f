import { oneOf } from 'ui-shared'
import type { DunningQuestion } from './api'

/** What the list can be narrowed to; `ANY` is all of them. */
export const STATUSES = ['ANY', 'REMINDED', 'SUSPENDED', 'TERMINATED', 'NONE'] as const
export const STAGES = ['ANY', 'FIRST_REMINDER', 'SECOND_REMINDER', 'SUSPENSION', 'TERMINATION'] as const
export const AGREEMENTS = ['ANY', 'PROMISED', 'EXCLUDED'] as const
export const SORTS = ['LATEST_CHANGE_FIRST', 'OLDEST_CHANGE_FIRST'] as const

/** What the list's address says. */
export const FIRST_PAGE = {
  status: 'ANY' as string,
  stage: 'ANY' as string,
  agreement: 'ANY' as string,
  sort: 'LATEST_CHANGE_FIRST' as string,
  cursor: '',
}
export type DunningListFilter = typeof FIRST_PAGE

/** A filter as the API is asked; what the address says that the API does not know is left out. */
export function question(filter: DunningListFilter): DunningQuestion {
  const status = oneOf(STATUSES, filter.status)
  const stage = oneOf(STAGES, filter.stage)
  const agreement = oneOf(AGREEMENTS, filter.agreement)
  return {
    sort: oneOf(SORTS, filter.sort),
    ...(status !== 'ANY' && { status }),
    ...(stage !== 'ANY' && { stage }),
    ...(agreement === 'PROMISED' && { promised: true }),
    ...(agreement === 'EXCLUDED' && { excluded: true }),
    ...(filter.cursor && { cursor: filter.cursor }),
  }
}

/** Another choice begins at its first page: a cursor belongs to the list it came with. */
export function narrowed(filter: DunningListFilter, change: Partial<DunningListFilter>): DunningListFilter {
  return { ...filter, ...change, cursor: '' }
}
