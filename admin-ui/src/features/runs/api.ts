import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { answer, type components } from 'ui-shared'
import { toValue, type MaybeRefOrGetter } from 'vue'
import { api } from '../../api'

type Schemas = components['schemas']
export type RunSum = Schemas['RunSum']
export type RenewalDay = Schemas['RenewalDay']
export type RenewalDifference = Schemas['RenewalDifference']

/** What the run of a day would put on invoices; nothing is done by asking. */
export function useInvoicesToCome(date: MaybeRefOrGetter<string>, cursor: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: ['runs', 'invoices', date, cursor],
    queryFn: () =>
      answer(
        api.GET('/api/admin/renewals/preview', {
          params: { query: { date: toValue(date), ...(toValue(cursor) && { cursor: toValue(cursor) }) } },
        }),
      ),
    placeholderData: keepPreviousData,
  })
}

/** What else comes to subscriptions on a day. */
export function useRenewalDay(date: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: ['runs', 'day', date],
    queryFn: () => answer(api.GET('/api/admin/renewals/day', { params: { query: { date: toValue(date) } } })),
    placeholderData: keepPreviousData,
  })
}

/** What a day's run did, beside what was foreseen of it when another day began. */
export function useComparison(date: MaybeRefOrGetter<string>, seenOn: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: ['runs', 'comparison', date, seenOn],
    queryFn: () =>
      answer(
        api.GET('/api/admin/renewals/comparison', {
          params: { query: { date: toValue(date), seenOn: toValue(seenOn) } },
        }),
      ),
    placeholderData: keepPreviousData,
  })
}
