import { useQuery } from '@tanstack/vue-query'
import { answer, language, Problem, type components } from 'ui-shared'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { api } from '../../api'

type Schemas = components['schemas']
export type TrackedOrder = Schemas['TrackedOrder']
export type TrackedStep = Schemas['TrackedStep']
export type OrderNews = Schemas['OrderNews']

/** An order is stored before it can be read: right after it was placed it may take a moment. */
const MOMENTS = 5
const MOMENT = 1_000

/**
 * One order, for who holds its secret.
 *
 * @param every milliseconds after which it is asked for again; false while news come by themselves
 */
export function useTrackedOrder(
  number: MaybeRefOrGetter<string>,
  secret: MaybeRefOrGetter<string>,
  every: MaybeRefOrGetter<number | false>,
) {
  return useQuery({
    queryKey: ['order', number, secret, language],
    queryFn: () =>
      answer(
        api.GET('/api/v1/orders/{number}', {
          params: { path: { number: toValue(number) }, header: { 'Order-Secret': toValue(secret) } },
        }),
      ),
    enabled: computed(() => toValue(secret) !== ''),
    refetchInterval: () => toValue(every),
    retry: (failures, failure) =>
      failure instanceof Problem && (failure.status === 404 || failure.mayPass) && failures < MOMENTS,
    retryDelay: MOMENT,
  })
}
