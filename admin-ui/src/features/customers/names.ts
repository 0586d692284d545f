import type { Language } from 'ui-shared'
import type { AdminCustomer } from './api'

/** What a customer is called: a company by its own name; undefined once erased. */
export function nameOf({ details }: AdminCustomer): string | undefined {
  if (!details) return undefined
  return details.companyName ?? `${details.firstName} ${details.lastName}`
}

/** A country's name; its code where it has none. */
export function countryName(code: string, language: Language): string {
  return /^[A-Z]{2}$/.test(code) ? (new Intl.DisplayNames([language], { type: 'region' }).of(code) ?? code) : code
}
