import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/vue-query'
import { answer, language, tagged, type components, type paths, type Tagged } from 'ui-shared'
import { toValue, type MaybeRefOrGetter } from 'vue'
import { api } from '../../api'

type Schemas = components['schemas']
export type DunnedCustomer = Schemas['DunnedCustomer']
export type PreviewedDunning = Schemas['PreviewedDunningBody']
export type Policy = Schemas['DunningPolicy']
export type PolicyAsk = Schemas['DunningPolicyAsk']
export type TimelineEntry = Schemas['TimelineLine']
export type DunningQuestion = NonNullable<paths['/api/admin/dunning']['get']['parameters']['query']>

const POLICY = ['dunning', 'policy']

/** A page of the list; the one before stays until it is there. */
export function useDunnedCustomers(question: MaybeRefOrGetter<DunningQuestion>) {
  return useQuery({
    queryKey: ['dunning', 'list', question],
    queryFn: () => answer(api.GET('/api/admin/dunning', { params: { query: toValue(question) } })),
    placeholderData: keepPreviousData,
  })
}

/** What the run of a day would do; nothing is done by asking. */
export function useDunningPreview(date: MaybeRefOrGetter<string>, cursor: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: ['dunning', 'preview', date, cursor],
    queryFn: () =>
      answer(
        api.GET('/api/admin/dunning/preview', {
          params: { query: { date: toValue(date), ...(toValue(cursor) && { cursor: toValue(cursor) }) } },
        }),
      ),
    placeholderData: keepPreviousData,
  })
}

/** By what everybody is dunned, with its entity tag. */
export function usePolicy() {
  return useQuery({ queryKey: POLICY, queryFn: () => tagged(api.GET('/api/admin/dunning/policy')) })
}

/** How the policy came to be, the latest first, told in the language of the page. */
export function usePolicyHistory() {
  return useQuery({
    queryKey: [...POLICY, 'history', language],
    queryFn: () =>
      answer(api.GET('/api/admin/dunning/policy/timeline', {})).then(({ entries }) => entries.toReversed()),
  })
}

/** What admins do with the policy. The answer takes the place of what was known before. */
export function usePolicyCommands() {
  const queries = useQueryClient()
  const remember = (policy: Tagged<Policy>) => queries.setQueryData(POLICY, policy)

  return {
    change: async (body: PolicyAsk, etag: string | null): Promise<Tagged<Policy>> => {
      const header = etag ? { 'If-Match': etag } : {}
      const answered = await tagged(api.PUT('/api/admin/dunning/policy', { params: { header }, body }))
      remember(answered)
      await queries.invalidateQueries({ queryKey: [...POLICY, 'history'] })
      return answered
    },

    /** Takes over what a conflict showed. */
    remember,
  }
}
