import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { answer, language, type components } from 'ui-shared'
import { toValue, type MaybeRefOrGetter } from 'vue'
import { api } from '../../../api'
import { useAskedAgain } from '../../../asked-again'

type Schemas = components['schemas']
export type CustomerDunning = Schemas['CustomerDunning']
export type Stage = Schemas['DunningScheduleStage']
export type TimelineEntry = Schemas['TimelineLine']

/** How the dunning of a customer stands. */
export function useDunning(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: ['customers', id, 'dunning'],
    queryFn: () => answer(api.GET('/api/admin/dunning/customers/{id}', { params: { path: { id: toValue(id) } } })),
  })
}

/** What happened in it, the latest first, told in the language of the page. */
export function useDunningHistory(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: ['customers', id, 'dunning', 'history', language],
    queryFn: () =>
      answer(api.GET('/api/admin/dunning/customers/{id}/timeline', { params: { path: { id: toValue(id) } } })).then(
        ({ entries }) => entries.toReversed(),
      ),
    placeholderData: keepPreviousData,
  })
}

/** What staff decides about it; the customer and the list are asked again. */
export function useDunningCommands(id: string) {
  const customers = useAskedAgain(['customers'])
  const lists = useAskedAgain(['dunning'])
  const known = <Result>(call: Promise<Result>) => lists(customers(call))
  const about = (key: string) => ({ path: { id }, header: { 'Idempotency-Key': key } })
  const why = (reason: string) => ({ ...(reason && { reason }) })

  return {
    promise: (until: string, reason: string, key: string) =>
      known(
        answer(api.POST('/api/admin/dunning/customers/{id}/promise', { params: about(key), body: { until, reason } })),
      ),
    withdrawPromise: (reason: string, key: string) =>
      known(
        answer(
          api.POST('/api/admin/dunning/customers/{id}/promise/withdraw', { params: about(key), body: why(reason) }),
        ),
      ),
    exclude: (until: string, reason: string, key: string) =>
      known(
        answer(
          api.POST('/api/admin/dunning/customers/{id}/exclusion', {
            params: about(key),
            body: { ...(until && { until }), reason },
          }),
        ),
      ),
    include: (reason: string, key: string) =>
      known(
        answer(
          api.POST('/api/admin/dunning/customers/{id}/exclusion/withdraw', { params: about(key), body: why(reason) }),
        ),
      ),
    schedule: (schedule: Stage[] | null, reason: string, key: string) =>
      known(
        answer(
          api.POST('/api/admin/dunning/customers/{id}/schedule', {
            params: about(key),
            body: { ...(schedule && { schedule }), reason },
          }),
        ),
      ),
    advance: (stage: Stage['stage'], reason: string, key: string) =>
      known(
        answer(api.POST('/api/admin/dunning/customers/{id}/advance', { params: about(key), body: { stage, reason } })),
      ),
    run: (reason: string, key: string) =>
      known(answer(api.POST('/api/admin/dunning/customers/{id}/run', { params: about(key), body: why(reason) }))),
  }
}
