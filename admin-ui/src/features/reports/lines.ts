import { oneOf } from 'ui-shared'
import type { LineQuestion } from './api'
import { read } from './periods'

/** Why something was posted; `ANY` is all of it. */
export const KINDS = [
  'ANY',
  'INVOICE',
  'CREDIT_NOTE',
  'RELEASE',
  'PAYMENT',
  'PAYMENT_REVERSAL',
  'SURPLUS',
  'DEPOSIT',
  'REFUND',
  'WRITE_OFF',
] as const
export const ACCOUNT_KINDS = [
  'ANY',
  'RECEIVABLE',
  'BANK',
  'CREDIT_BALANCES',
  'VAT_PAYABLE',
  'DEFERRED_REVENUE',
  'REVENUE',
  'BAD_DEBT',
  'BOOKKEEPING_DIFFERENCE',
] as const
export const GROUPS = ['ANY', 'HOSTING', 'DOMAINS'] as const
export const BOXES = ['ANY', 'BOX_1A', 'BOX_1B', 'BOX_1C', 'BOX_1E', 'BOX_3B', 'OSS', 'OUTSIDE_SCOPE'] as const
const RATE = /^\d{1,2}([.]\d{1,4})?$/
const COUNTRY = /^[A-Z]{2}$/

/** Which lines the page's address asks for, and the report that one came from. */
export const ALL_LINES = {
  period: '',
  account: '',
  accountKind: 'ANY' as string,
  kind: 'ANY' as string,
  group: 'ANY' as string,
  vatBox: 'ANY' as string,
  vatCountry: '',
  vatRate: '',
  invoice: '',
  cursor: '',
  tab: 'revenue' as string,
  shown: '',
  asOf: '',
}
export type LineFilter = typeof ALL_LINES

/** A filter as the API is asked; what the address says that the API does not know is left out. */
export function question(filter: LineFilter): LineQuestion {
  const accountKind = oneOf(ACCOUNT_KINDS, filter.accountKind)
  const kind = oneOf(KINDS, filter.kind)
  const group = oneOf(GROUPS, filter.group)
  const vatBox = oneOf(BOXES, filter.vatBox)
  const period = read(filter.period)
  return {
    ...(period && { period: period.text }),
    ...(filter.account && { account: filter.account }),
    ...(accountKind !== 'ANY' && { accountKind }),
    ...(kind !== 'ANY' && { kind }),
    ...(group !== 'ANY' && { group }),
    ...(vatBox !== 'ANY' && { vatBox }),
    ...(COUNTRY.test(filter.vatCountry) && { vatCountry: filter.vatCountry }),
    ...(RATE.test(filter.vatRate) && { vatRate: filter.vatRate }),
    ...(filter.invoice && { invoice: filter.invoice }),
    ...(filter.cursor && { cursor: filter.cursor }),
  }
}

/** Another choice begins at its first page: a cursor belongs to the list it came with. */
export function narrowed(filter: LineFilter, change: Partial<LineFilter>): LineFilter {
  return { ...filter, ...change, cursor: '' }
}
