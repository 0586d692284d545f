import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { answer, type components, type paths } from 'ui-shared'
import { toValue, type MaybeRefOrGetter } from 'vue'
import { api } from '../../api'
import type { Tab } from './shown'

type Schemas = components['schemas']
export type RevenueRow = Schemas['RevenueRow']
export type VatReturn = Schemas['VatReturnBody']
export type BalanceRow = Schemas['BalanceRow']
export type JournalRow = Schemas['JournalRow']
export type OssThreshold = Schemas['OssThresholdBody']
export type LineQuestion = NonNullable<paths['/api/admin/reports/lines']['get']['parameters']['query']>

type Told = MaybeRefOrGetter<string>

/** What was invoiced and what was recognised, by month and product group. */
export function useRevenueReport(period: Told) {
  return useQuery({
    queryKey: ['reports', 'revenue', period],
    queryFn: () => answer(api.GET('/api/admin/reports/revenue', { params: { query: { period: toValue(period) } } })),
  })
}

/** What our sales come to in the VAT return, and in the lists beside it. */
export function useVatReturn(period: Told) {
  return useQuery({
    queryKey: ['reports', 'vat', period],
    queryFn: () => answer(api.GET('/api/admin/reports/vat', { params: { query: { period: toValue(period) } } })),
  })
}

/** How near a year's sales to consumers elsewhere in the EU are to the threshold. */
export function useOssThreshold(year: MaybeRefOrGetter<number>) {
  return useQuery({
    queryKey: ['reports', 'oss-threshold', year],
    queryFn: () => answer(api.GET('/api/admin/vat/oss-threshold', { params: { query: { year: toValue(year) } } })),
  })
}

/** What was open at the end of a day. */
export function useAgeing(asOf: Told) {
  return useQuery({
    queryKey: ['reports', 'ageing', asOf],
    queryFn: () => answer(api.GET('/api/admin/reports/ageing', { params: { query: { asOf: toValue(asOf) } } })),
  })
}

/** Every account: what it had, what moved, what it has. */
export function useBalances(period: Told) {
  return useQuery({
    queryKey: ['reports', 'balances', period],
    queryFn: () => answer(api.GET('/api/admin/reports/balances', { params: { query: { period: toValue(period) } } })),
  })
}

/** A page of the journal; the one before stays until it is there. */
export function useLines(question: MaybeRefOrGetter<LineQuestion>) {
  return useQuery({
    queryKey: ['reports', 'lines', question],
    queryFn: () => answer(api.GET('/api/admin/reports/lines', { params: { query: toValue(question) } })),
    placeholderData: keepPreviousData,
  })
}

/**
 * Gives the browser a report as a table.
 *
 * @param of the period, or the day for receivables
 */
export async function downloadTable(report: Tab, of: string): Promise<void> {
  const query = report === 'ageing' ? { asOf: of } : { period: of }
  const file = await answer<Blob>(
    api.GET(`/api/admin/reports/${report}.csv`, { params: { query: query as never }, parseAs: 'blob' }) as never,
  )
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = `${report}-${of}.csv`
  link.click()
  URL.revokeObjectURL(address)
}
