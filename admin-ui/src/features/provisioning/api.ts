import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { answer, type components, type paths } from 'ui-shared'
import { toValue, type MaybeRefOrGetter } from 'vue'
import { api } from '../../api'
import { useAskedAgain } from '../../asked-again'

type Schemas = components['schemas']
export type DeadLetter = Schemas['DeadLetterRow']
export type Job = Schemas['JobRow']
export type Processor = Schemas['ProcessorRow']
export type Decision = Schemas['DecisionRow']
export type Order = Schemas['OrderRow']
export type DeadLetterQuestion = NonNullable<paths['/api/admin/dead-letters']['get']['parameters']['query']>
export type JobQuestion = NonNullable<paths['/api/admin/jobs']['get']['parameters']['query']>

/** What happens inside goes on by itself, so what is shown is asked again as long as somebody looks. */
const EVERY = 15_000
const ALL = ['processing']

/** The orders that go no further without staff, the newest first. */
export function useHeldOrders(cursor: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: ['orders', 'list', 'held', cursor],
    queryFn: () =>
      answer(
        api.GET('/api/admin/orders', {
          params: { query: { attention: true, ...(toValue(cursor) ? { cursor: toValue(cursor) } : {}) } },
        }),
      ),
    placeholderData: keepPreviousData,
    refetchInterval: EVERY,
  })
}

export function useJobs(question: MaybeRefOrGetter<JobQuestion>) {
  return useQuery({
    queryKey: [...ALL, 'jobs', question],
    queryFn: () => answer(api.GET('/api/admin/jobs', { params: { query: toValue(question) } })),
    placeholderData: keepPreviousData,
    refetchInterval: EVERY,
  })
}

export function useDeadLetters(question: MaybeRefOrGetter<DeadLetterQuestion>) {
  return useQuery({
    queryKey: [...ALL, 'dead-letters', question],
    queryFn: () => answer(api.GET('/api/admin/dead-letters', { params: { query: toValue(question) } })),
    placeholderData: keepPreviousData,
    refetchInterval: EVERY,
  })
}

/** What was decided about dead letters, the last first. */
export function useDecisions(cursor: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: [...ALL, 'decisions', cursor],
    queryFn: () =>
      answer(
        api.GET('/api/admin/dead-letters/decisions', {
          params: { query: toValue(cursor) ? { cursor: toValue(cursor) } : {} },
        }),
      ),
    placeholderData: keepPreviousData,
  })
}

export function useProcessors() {
  return useQuery({
    queryKey: [...ALL, 'processors'],
    queryFn: () => answer(api.GET('/api/admin/processors')).then(({ processors }) => processors),
    refetchInterval: EVERY,
  })
}

/** How much failed and how much waits. */
export function useTrouble() {
  return useQuery({
    queryKey: [...ALL, 'trouble'],
    queryFn: () => answer(api.GET('/api/admin/trouble')),
    refetchInterval: EVERY,
  })
}

/** What admins do about dead letters. Whatever comes of it, the lists are asked again. */
export function useDeadLetterCommands() {
  const known = useAskedAgain(ALL)

  const about = (id: string, key: string) => ({ path: { id }, header: { 'Idempotency-Key': key } })

  return {
    retry: (id: string, key: string) =>
      known(answer(api.POST('/api/admin/dead-letters/{id}/retry', { params: about(id, key) }))),

    discard: (id: string, reason: string, key: string) =>
      known(answer(api.POST('/api/admin/dead-letters/{id}/discard', { params: about(id, key), body: { reason } }))),
  }
}
