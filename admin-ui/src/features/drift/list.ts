import { oneOf } from 'ui-shared'
import type { DriftQuestion, Finding } from './api'

export const PROVIDERS = ['ANY', 'PLESK', 'OPENPROVIDER', 'MONEYBIRD'] as const
export const KINDS = [
  'ANY',
  'PANEL_ACCOUNT',
  'HOSTING',
  'CONTACT_HANDLE',
  'DOMAIN',
  'BOOKED_CONTACT',
  'INVOICE',
] as const
/** `OUTSTANDING` is whatever somebody still has to do something about; `ANY` is all of them. */
export const STATES = [
  'OUTSTANDING',
  'ANY',
  'OPEN',
  'ACCEPTED',
  'FAILED',
  'REPAIRED',
  'TAKEN_OVER',
  'DISMISSED',
  'RESOLVED',
] as const

/** What the list's address says. */
export const FIRST_PAGE = {
  provider: 'ANY' as string,
  kind: 'ANY' as string,
  state: 'OUTSTANDING' as string,
  cursor: '',
}
export type DriftListFilter = typeof FIRST_PAGE

/** A filter as the API is asked; what the address says that the API does not know is left out. */
export function question(filter: DriftListFilter): DriftQuestion {
  const provider = oneOf(PROVIDERS, filter.provider)
  const kind = oneOf(KINDS, filter.kind)
  const state = oneOf(STATES, filter.state)
  return {
    ...(provider !== 'ANY' && { provider }),
    ...(kind !== 'ANY' && { kind }),
    ...(state === 'OUTSTANDING' ? { open: true } : state !== 'ANY' && { state }),
    ...(filter.cursor && { cursor: filter.cursor }),
  }
}

/** Another choice begins at its first page: a cursor belongs to the list it came with. */
export function narrowed(filter: DriftListFilter, change: Partial<DriftListFilter>): DriftListFilter {
  return { ...filter, ...change, cursor: '' }
}

/** Whether an admin can still decide about it. */
export function isUndecided({ state }: Finding): boolean {
  return state === 'OPEN' || state === 'FAILED'
}

/** What a finding is called: by its name where it has one, or else by the provider's own id. */
export function nameOf({ label, reference, thing }: Finding): string {
  return label ?? reference ?? thing
}
