import type { AdminCustomer } from './api'

/** What a customer is called: a company by its own name; undefined once erased. */
export function nameOf({ details }: AdminCustomer): string | undefined {
  if (!details) return undefined
  return details.companyName ?? `${details.firstName} ${details.lastName}`
}
