import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { answer, language, type components, type paths } from 'ui-shared'
import { toValue, type MaybeRefOrGetter } from 'vue'
import { api } from '../../api'
import { useAskedAgain } from '../../asked-again'

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

/**
 * All that happened to the order that an invoice is for, or to the invoice where there is none, oldest first, in the
 * language of the page.
 */
export function useInvoiceHistory(invoice: MaybeRefOrGetter<Pick<AdminInvoice, 'id' | 'orderId'>>) {
  return useQuery({
    queryKey: ['invoices', 'history', () => toValue(invoice).id, language],
    queryFn: () => {
      const { id, orderId } = toValue(invoice)
      const asked = orderId
        ? api.GET('/api/admin/orders/{id}/timeline', { params: { path: { id: orderId } } })
        : api.GET('/api/admin/invoices/{id}/timeline', { params: { path: { id } } })
      return answer(asked).then(({ entries }) => entries)
    },
  })
}

/** What the customer of an invoice has with us. */
export function useBalance(customer: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: ['customers', customer, 'balance'],
    queryFn: () =>
      answer(
        api.GET('/api/admin/customers/{id}/account', {
          params: { path: { id: toValue(customer) }, query: { limit: 1 } },
        }),
      ).then(({ balance }) => balance.amount),
  })
}

/** Has an invoice booked that could not be. Whatever comes of it, invoices are asked again. */
export function useBooking() {
  const known = useAskedAgain(['invoices'])
  return (id: string, reason: string | undefined, key: string) =>
    known(
      answer(
        api.POST('/api/admin/invoices/{id}/book', {
          params: { path: { id }, header: { 'Idempotency-Key': key } },
          body: reason ? { reason } : {},
        }),
      ),
    )
}

export type CreditAsk = Schemas['CreditAsk']
export type SpendAsk = Schemas['SpendAsk']
export type ReissueAsk = Schemas['ReissueAsk']

/** Moves an invoice's money. Whatever comes of it, invoices are asked again; what is made a moment later shows by itself. */
export function useMoney() {
  const known = useAskedAgain(['invoices'])
  const keyed = (id: string, key: string) => ({ path: { id }, header: { 'Idempotency-Key': key } })
  return {
    take: (body: Schemas['PaymentAsk'], key: string) =>
      known(answer(api.POST('/api/admin/payments', { params: { header: { 'Idempotency-Key': key } }, body }))),
    spend: (id: string, body: SpendAsk, key: string) =>
      known(answer(api.POST('/api/admin/invoices/{id}/account-payments', { params: keyed(id, key), body }))),
    credit: (id: string, body: CreditAsk, key: string) =>
      known(answer(api.POST('/api/admin/invoices/{id}/credit-notes', { params: keyed(id, key), body }))),
    reissue: (id: string, body: ReissueAsk, key: string) =>
      known(answer(api.POST('/api/admin/invoices/{id}/credit-and-reissue', { params: keyed(id, key), body }))),
    writeOff: (id: string, reason: string, key: string) =>
      known(answer(api.POST('/api/admin/invoices/{id}/write-off', { params: keyed(id, key), body: { reason } }))),
  }
}
