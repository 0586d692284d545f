import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { answer, type components } from 'ui-shared'
import { toValue, type MaybeRefOrGetter } from 'vue'
import { api } from '../../../api'
import { useAskedAgain } from '../../../asked-again'

export type RefundAsk = components['schemas']['RefundAsk']

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
