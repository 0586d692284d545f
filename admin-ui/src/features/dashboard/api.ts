import { useQuery } from '@tanstack/vue-query'
import { answer, type components, type paths } from 'ui-shared'
import { api } from '../../api'

export type OrderRow = components['schemas']['OrderRow']
export type OrderQuestion = NonNullable<paths['/api/admin/orders']['get']['parameters']['query']>

const FEW = 5
/** Someone may leave this page open all day. */
const EVERY = 60_000

/** The first few orders like that; asked again now and then, and whenever something is done about an order. */
export function useFewOrders(question: OrderQuestion) {
  return useQuery({
    queryKey: ['orders', 'list', 'few', question],
    queryFn: () => answer(api.GET('/api/admin/orders', { params: { query: { ...question, limit: FEW } } })),
    refetchInterval: EVERY,
  })
}

/** How much failed inside and how much waits. */
export function useTrouble() {
  return useQuery({
    queryKey: ['processing', 'trouble'],
    queryFn: () => answer(api.GET('/api/admin/trouble')),
    refetchInterval: EVERY,
  })
}
