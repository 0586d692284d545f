import { useQuery } from '@tanstack/vue-query'
import { answer, type components } from 'ui-shared'
import { api } from '../../api'

export type Revenue = components['schemas']['RevenueBody']
export type MonthRevenue = components['schemas']['MonthBody']
export type CurrencyRevenue = components['schemas']['CurrencyBody']

/** Someone may leave this page open all day. */
const EVERY = 60_000
/** What is shown where nothing was issued or credited. */
const EURO = 'EUR'

/** What was invoiced this month, and in the one before. */
export function useRevenue() {
  return useQuery({
    queryKey: ['revenue'],
    queryFn: () => answer(api.GET('/api/admin/revenue')),
    refetchInterval: EVERY,
  })
}

/** One currency of the present month beside the same one of the month before. */
export interface Figure {
  currency: string
  now: CurrencyRevenue
  before: CurrencyRevenue
}

/** A figure for each currency of either month; one of nothing where there was no revenue at all. */
export function figuresOf({ month, monthBefore }: Revenue): Figure[] {
  const all = [...month.currencies, ...monthBefore.currencies].map(({ currency }) => currency)
  const currencies = all.length ? [...new Set(all)].sort() : [EURO]
  return currencies.map((currency) => ({ currency, now: inOne(month, currency), before: inOne(monthBefore, currency) }))
}

function inOne({ currencies }: MonthRevenue, currency: string): CurrencyRevenue {
  return currencies.find((each) => each.currency === currency) ?? nothing(currency)
}

function nothing(currency: string): CurrencyRevenue {
  const zero = { amount: '0.00', currency }
  const none = { invoices: 0, net: zero, vat: zero, gross: zero }
  return { currency, net: zero, vat: zero, gross: zero, issued: none, credited: none }
}
