import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { answer, type components, type paths } from 'ui-shared'
import { toValue, type MaybeRefOrGetter } from 'vue'
import { api } from '../../api'
import { useAskedAgain } from '../../asked-again'

type Schemas = components['schemas']
export type Notice = Schemas['NoticeRow']
export type Link = Schemas['LinkBody']
export type NoticeQuestion = NonNullable<paths['/api/admin/notices']['get']['parameters']['query']>

/** What the bookkeeping tells comes by itself, so what is shown is asked again as long as somebody looks. */
const EVERY = 10_000
const ALL = ['notices']

/** A page of the list; the one before stays until it is there. */
export function useNotices(question: MaybeRefOrGetter<NoticeQuestion>) {
  return useQuery({
    queryKey: [...ALL, 'list', question],
    queryFn: () => answer(api.GET('/api/admin/notices', { params: { query: toValue(question) } })),
    placeholderData: keepPreviousData,
    refetchInterval: EVERY,
  })
}

export function useNotice(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: [...ALL, 'one', id],
    queryFn: () => answer(api.GET('/api/admin/notices/{id}', { params: { path: { id: toValue(id) } } })),
    refetchInterval: EVERY,
  })
}

/** How the connection with the bookkeeping stands. */
export function useLink() {
  return useQuery({
    queryKey: [...ALL, 'link'],
    queryFn: () => answer(api.GET('/api/admin/bookkeeping')),
    refetchInterval: EVERY,
  })
}

/** What admins have done. Whatever comes of it, everything is asked again. */
export function useNoticeCommands() {
  const known = useAskedAgain(ALL)

  const body = (reason: string | undefined) => (reason ? { reason } : {})
  const header = (key: string) => ({ 'Idempotency-Key': key })

  return {
    reprocess: (id: string, reason: string | undefined, key: string) =>
      known(
        answer(
          api.POST('/api/admin/notices/{id}/reprocess', {
            params: { path: { id }, header: header(key) },
            body: body(reason),
          }),
        ),
      ),

    reconcile: (reason: string | undefined, key: string) =>
      known(
        answer(api.POST('/api/admin/bookkeeping/reconcile', { params: { header: header(key) }, body: body(reason) })),
      ),
  }
}
