import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/vue-query'
import { answer, language, tagged, type components, type paths, type Tagged } from 'ui-shared'
import { toValue, type MaybeRefOrGetter } from 'vue'
import { api } from '../../api'

type Schemas = components['schemas']
export type Subscription = Schemas['AdminSubscription']
export type CancellationAsk = Schemas['CancellationAsk']
export type UnpaidDomain = Schemas['UnpaidDomain']
export type TimelineEntry = Schemas['TimelineLine']
export type SubscriptionQuestion = NonNullable<paths['/api/admin/subscriptions']['get']['parameters']['query']>

const LISTS = ['subscriptions', 'list']
const one = (id: string) => ['subscriptions', 'one', id]
const timeline = (id: string) => ['subscriptions', 'timeline', id]

/** A page of the list; the one before stays until it is there. */
export function useSubscriptions(question: MaybeRefOrGetter<SubscriptionQuestion>) {
  return useQuery({
    queryKey: [...LISTS, question],
    queryFn: () => answer(api.GET('/api/admin/subscriptions', { params: { query: toValue(question) } })),
    placeholderData: keepPreviousData,
  })
}

/** The domain names that expire within a week, and whose next year is not paid. */
export function useUnpaidDomains() {
  return useQuery({
    queryKey: ['subscriptions', 'unpaid-domains'],
    queryFn: () => answer(api.GET('/api/admin/renewals/unpaid-domains')).then(({ items }) => items),
  })
}

/** One subscription with its entity tag, which a change of it sends back. */
export function useSubscription(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: ['subscriptions', 'one', id],
    queryFn: () => tagged(api.GET('/api/admin/subscriptions/{id}', { params: { path: { id: toValue(id) } } })),
  })
}

/** All that happened to a subscription, the latest first, told in the language of the page. */
export function useSubscriptionTimeline(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: ['subscriptions', 'timeline', id, language],
    queryFn: () =>
      answer(api.GET('/api/admin/subscriptions/{id}/timeline', { params: { path: { id: toValue(id) } } })).then(
        ({ entries }) => entries.toReversed(),
      ),
    placeholderData: keepPreviousData,
  })
}

/** What staff does with subscriptions. Each answer takes the place of what was known before. */
export function useSubscriptionCommands() {
  const queries = useQueryClient()

  async function known(call: Promise<Tagged<Subscription>>): Promise<Tagged<Subscription>> {
    const answered = await call
    remember(answered.data, answered.etag)
    return answered
  }

  function remember(data: Subscription, etag: string | null) {
    queries.setQueryData(one(data.id), { data, etag })
    void queries.invalidateQueries({ queryKey: LISTS })
    void queries.invalidateQueries({ queryKey: timeline(data.id) })
  }

  const about = (id: string, etag: string | null, key: string) => ({
    path: { id },
    header: { ...(etag && { 'If-Match': etag }), 'Idempotency-Key': key },
  })

  return {
    cancel: (id: string, body: CancellationAsk, etag: string | null, key: string) =>
      known(tagged(api.POST('/api/admin/subscriptions/{id}/cancellation', { params: about(id, etag, key), body }))),

    withdraw: (id: string, reason: string | undefined, etag: string | null, key: string) =>
      known(
        tagged(
          api.POST('/api/admin/subscriptions/{id}/cancellation/withdraw', {
            params: about(id, etag, key),
            body: { ...(reason && { reason }) },
          }),
        ),
      ),

    keepPlan: (id: string, reason: string | undefined, etag: string | null, key: string) =>
      known(
        tagged(
          api.POST('/api/admin/subscriptions/{id}/plan/withdraw', {
            params: about(id, etag, key),
            body: { ...(reason && { reason }) },
          }),
        ),
      ),

    revive: (id: string, reason: string | undefined, etag: string | null, key: string) =>
      known(
        tagged(
          api.POST('/api/admin/subscriptions/{id}/revival', {
            params: about(id, etag, key),
            body: { ...(reason && { reason }) },
          }),
        ),
      ),

    /** Takes over what a conflict showed. */
    remember,
  }
}
