import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { answer, language, type components, type paths } from 'ui-shared'
import { toValue, type MaybeRefOrGetter } from 'vue'
import { api } from '../../api'

type Schemas = components['schemas']
export type InvoiceRow = Schemas['InvoiceRow']
export type AdminInvoice = Schemas['AdminInvoice']
export type TimelineEntry = Schemas['TimelineLine']
export type InvoiceQuestion = NonNullable<paths['/api/admin/invoices']['get']['parameters']['query']>

/** A page of the list; the one before stays until it is there. */
export function useInvoices(question: MaybeRefOrGetter<InvoiceQuestion>) {
  return useQuery({
    queryKey: ['invoices', 'list', question],
    queryFn: () => answer(api.GET('/api/admin/invoices', { params: { query: toValue(question) } })),
    placeholderData: keepPreviousData,
  })
}

export function useInvoice(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: ['invoices', 'one', id],
    queryFn: () => answer(api.GET('/api/admin/invoices/{id}', { params: { path: { id: toValue(id) } } })),
  })
}

/** All that happened to the order that an invoice is for, oldest first, in the language of the page. */
export function useOrderTimeline(order: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: ['orders', 'timeline', order, language],
    queryFn: () =>
      answer(api.GET('/api/admin/orders/{id}/timeline', { params: { path: { id: toValue(order) } } })).then(
        ({ entries }) => entries,
      ),
  })
}
