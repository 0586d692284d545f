/** Which customers the list shows. */
export const SHOWN = ['ALL', 'PENDING', 'APPROVED', 'SUSPENDED', 'ERASED'] as const

/** How the list is sorted. */
export const SORTS = ['NEWEST_FIRST', 'OLDEST_FIRST', 'BY_NAME'] as const

/** What the list's page keeps in its address. */
export interface CustomerFilter {
  status: string
  q: string
  sort: string
  cursor: string
}
