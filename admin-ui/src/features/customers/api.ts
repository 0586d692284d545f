import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/vue-query'
import { answer, language, oneOf, tagged, type components, type Tagged } from 'ui-shared'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { api } from '../../api'
import { SHOWN, SORTS, type CustomerFilter } from './choices'

type Schemas = components['schemas']
export type CustomerRow = Schemas['CustomerRow']
export type AdminCustomer = Schemas['AdminCustomer']
export type CustomerChange = Schemas['CustomerChange']
export type CustomerOrder = Schemas['OrderRow']
export type TimelineLine = Schemas['TimelineLine']
export type CustomerAct = 'approve' | 'suspend' | 'reinstate'

const LISTS = ['customers', 'list']
const one = (id: string) => ['customers', id]
const timeline = (id: string) => ['customers', id, 'timeline']

/** One page of the customers that the filter lets through. */
export function useCustomers(filter: MaybeRefOrGetter<CustomerFilter>) {
  const query = computed(() => {
    const { status, q, sort, cursor } = toValue(filter)
    const shown = oneOf(SHOWN, status)
    const wanted = q.trim()
    return {
      sort: oneOf(SORTS, sort),
      ...(shown !== 'ALL' && { status: shown }),
      ...(wanted && { q: wanted }),
      ...(cursor && { cursor }),
    }
  })
  return useQuery({
    queryKey: [...LISTS, query],
    queryFn: () => answer(api.GET('/api/admin/customers', { params: { query: query.value } })),
    placeholderData: keepPreviousData,
  })
}

/** One customer with its entity tag, which a change of it sends back. */
export function useCustomer(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: ['customers', id],
    queryFn: () => tagged(api.GET('/api/admin/customers/{id}', { params: { path: { id: toValue(id) } } })),
    // providers forget at their own pace; nobody tells the page
    refetchInterval: ({ state }) => (isBeingForgotten(state.data?.data) ? 3_000 : false),
  })
}

function isBeingForgotten(customer: AdminCustomer | undefined): boolean {
  return Boolean(customer?.erasure?.providers.some(({ state }) => state === 'REQUESTED' || state === 'WAITING'))
}

/** All that happened to a customer, the latest first, told in the language of the page. */
export function useCustomerTimeline(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: ['customers', id, 'timeline', language],
    queryFn: () =>
      answer(api.GET('/api/admin/customers/{id}/timeline', { params: { path: { id: toValue(id) } } })).then(
        ({ entries }) => entries.toReversed(),
      ),
    placeholderData: keepPreviousData,
  })
}

/** A page of what a customer ordered, the latest first. */
export function useCustomerOrders(id: MaybeRefOrGetter<string>, cursor: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: ['customers', id, 'orders', cursor],
    queryFn: () =>
      answer(
        api.GET('/api/admin/orders', {
          params: {
            query: { customer: toValue(id), limit: 10, ...(toValue(cursor) && { cursor: toValue(cursor) }) },
          },
        }),
      ),
    placeholderData: keepPreviousData,
  })
}

/** What staff does with customers. Each answer takes the place of what was known before. */
export function useCustomerCommands() {
  const queries = useQueryClient()

  async function known(call: Promise<Tagged<AdminCustomer>>): Promise<Tagged<AdminCustomer>> {
    const answered = await call
    remember(answered.data, answered.etag)
    return answered
  }

  function remember(data: AdminCustomer, etag: string | null) {
    queries.setQueryData(one(data.id), { data, etag })
    void queries.invalidateQueries({ queryKey: LISTS })
    void queries.invalidateQueries({ queryKey: timeline(data.id) })
  }

  return {
    change: (id: string, body: CustomerChange, etag: string | null) =>
      known(tagged(api.PATCH('/api/admin/customers/{id}', { params: { path: { id }, header: ifMatch(etag) }, body }))),

    act: (act: CustomerAct, id: string, reason: string | undefined, etag: string | null, key: string) =>
      known(
        tagged(
          api.POST(`/api/admin/customers/{id}/${act}`, {
            params: { path: { id }, header: { ...ifMatch(etag), 'Idempotency-Key': key } },
            body: { ...(reason && { reason }) },
          }),
        ),
      ),

    /** Takes over what a conflict showed. */
    remember,
  }
}

/** Without a tag the change means: whatever it is now. */
export function ifMatch(etag: string | null) {
  return etag ? { 'If-Match': etag } : {}
}
