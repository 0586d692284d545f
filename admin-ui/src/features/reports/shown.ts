import { around, isDay, lastClosedQuarter, read, type Period } from './periods'

/** The reports, each under its tab. */
export const TABS = ['revenue', 'vat', 'ageing', 'balances'] as const
export type Tab = (typeof TABS)[number]

/** What the page's address says; what it leaves out is as is usual for the report. */
export const AT_FIRST = { tab: 'revenue' as string, period: '', asOf: '' }
export type Shown = typeof AT_FIRST

/** The period that was asked for; else the last closed quarter for the VAT return, and the present month for all others. */
export function periodOf(tab: Tab, { period }: Pick<Shown, 'period'>, today: string): Period {
  return read(period) ?? (tab === 'vat' ? lastClosedQuarter(today) : around('MONTH', today))
}

/** The day whose end receivables are told of. */
export function asOfDay({ asOf }: Pick<Shown, 'asOf'>, today: string): string {
  return isDay(asOf) ? asOf : today
}
