import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { answer, type components, type paths } from 'ui-shared'
import { toValue, type MaybeRefOrGetter } from 'vue'
import { api } from '../../api'
import { useAskedAgain } from '../../asked-again'

type Schemas = components['schemas']
export type Finding = Schemas['FindingRow']
export type FindingWhole = Schemas['FindingWhole']
export type Check = Schemas['CheckRow']
export type Provider = Check['provider']
export type DriftQuestion = NonNullable<paths['/api/admin/drift']['get']['parameters']['query']>

const ALL = ['drift']
/** While a check is under way or a remedy is carried out somebody watches; otherwise little changes by itself. */
const SOON = 1_500
const LATER = 15_000

export function isUnderWay(checks: Check[] | undefined): boolean {
  return Boolean(checks?.some(({ state }) => state === 'RUNNING' || state === 'WAITING'))
}

/** A page of the list; the one before stays until it is there. */
export function useFindings(question: MaybeRefOrGetter<DriftQuestion>) {
  return useQuery({
    queryKey: [...ALL, 'list', question],
    queryFn: () => answer(api.GET('/api/admin/drift', { params: { query: toValue(question) } })),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.items.some((each) => each.state === 'ACCEPTED') ? SOON : LATER),
  })
}

export function useFinding(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: [...ALL, 'one', id],
    queryFn: () => answer(api.GET('/api/admin/drift/{id}', { params: { path: { id: toValue(id) } } })),
    refetchInterval: ({ state }) => (state.data?.finding.state === 'ACCEPTED' ? SOON : LATER),
  })
}

/** The last check of each provider, and how many findings are open. */
export function useChecks() {
  return useQuery({
    queryKey: [...ALL, 'checks'],
    queryFn: () => answer(api.GET('/api/admin/drift/checks')),
    refetchInterval: ({ state }) => (isUnderWay(state.data?.checks) ? SOON : LATER),
  })
}

/** What admins do about drift. Whatever comes of it, all is asked again. */
export function useDriftCommands() {
  const known = useAskedAgain(ALL)

  const about = (id: string, key: string) => ({ path: { id }, header: { 'Idempotency-Key': key } })

  return {
    accept: (id: string, reason: string, key: string) =>
      known(answer(api.POST('/api/admin/drift/{id}/accept', { params: about(id, key), body: { reason } }))),

    dismiss: (id: string, reason: string, key: string) =>
      known(answer(api.POST('/api/admin/drift/{id}/dismiss', { params: about(id, key), body: { reason } }))),

    check: (provider: Provider | undefined, key: string) =>
      known(
        answer(
          api.POST('/api/admin/drift/checks', {
            params: { header: { 'Idempotency-Key': key } },
            body: provider ? { provider } : {},
          }),
        ),
      ),
  }
}
