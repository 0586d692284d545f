import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { answer, type components } from 'ui-shared'
import { toValue, type MaybeRefOrGetter } from 'vue'
import { api } from '../../../api'
import { useAskedAgain } from '../../../asked-again'

export type RefundAsk = components['schemas']['RefundAsk']
export type UndoAsk = components['schemas']['UndoAsk']
export type AccountEntry = components['schemas']['AccountEntryBody']
export type PaymentAsk = components['schemas']['PaymentAsk']

const MOST_INVOICES = 50

/** The customer's invoices that are not paid, oldest first. */
export function useOpenInvoices(customer: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: ['invoices', 'open', customer],
    queryFn: () =>
      answer(
        api.GET('/api/admin/invoices', {
          params: {
            query: { customer: toValue(customer), state: 'ISSUED', sort: 'OLDEST_FIRST', limit: MOST_INVOICES },
          },
        }),
      ).then(({ items }) => items.filter(({ open }) => Number(open?.amount ?? 0) > 0)),
  })
}

/** Takes down a transfer that came in; the customer and invoices are asked again. */
export function useTransfer() {
  const customers = useAskedAgain(['customers'])
  const invoices = useAskedAgain(['invoices'])
  return (body: PaymentAsk, key: string) =>
    invoices(
      customers(answer(api.POST('/api/admin/payments', { params: { header: { 'Idempotency-Key': key } }, body }))),
    )
}

/** What a customer has with us, with a page of what moved on it. */
export function useAccount(id: MaybeRefOrGetter<string>, cursor: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: ['customers', id, 'account', cursor],
    queryFn: () =>
      answer(
        api.GET('/api/admin/customers/{id}/account', {
          params: {
            path: { id: toValue(id) },
            query: { limit: 10, ...(toValue(cursor) && { cursor: toValue(cursor) }) },
          },
        }),
      ),
    placeholderData: keepPreviousData,
  })
}

/** Takes back a payment that was recorded by mistake; the customer is asked again. */
export function useUndo() {
  const known = useAskedAgain(['customers'])
  return (id: string, body: UndoAsk, key: string) =>
    known(
      answer(
        api.POST('/api/admin/customers/{id}/account/undo', {
          params: { path: { id }, header: { 'Idempotency-Key': key } },
          body,
        }),
      ),
    )
}

/** Takes down that money of the account was paid back; the customer is asked again. */
export function useRefund() {
  const known = useAskedAgain(['customers'])
  return (id: string, body: RefundAsk, key: string) =>
    known(
      answer(
        api.POST('/api/admin/customers/{id}/account/refunds', {
          params: { path: { id }, header: { 'Idempotency-Key': key } },
          body,
        }),
      ),
    )
}
