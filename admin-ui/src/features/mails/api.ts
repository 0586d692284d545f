import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { answer, language, tagged, type components, type Tagged } from 'ui-shared'
import { toValue, type MaybeRefOrGetter } from 'vue'
import { api } from '../../api'

type Schemas = components['schemas']
export type MailRow = Schemas['MailTemplateRow']
export type AdminMail = Schemas['AdminMailTemplate']
export type MailWords = Schemas['MailTemplateWords']
export type NewMail = Schemas['NewMailTemplate']
export type TimelineEntry = Schemas['TimelineLine']

/** Which mail, in which language. */
export interface Which {
  name: string
  language: 'nl' | 'en'
}

const ALL = ['mails']
const one = ({ name, language }: Which) => ['mails', name, language]

export function useMails() {
  return useQuery({
    queryKey: ALL,
    queryFn: () => answer(api.GET('/api/admin/mail-templates')).then(({ items }) => items),
  })
}

/** One mail with its entity tag, which a change of it sends back. */
export function useMail(which: MaybeRefOrGetter<Which>) {
  return useQuery({
    queryKey: ['mails', () => toValue(which).name, () => toValue(which).language],
    queryFn: () =>
      tagged(api.GET('/api/admin/mail-templates/{name}/{language}', { params: { path: { ...toValue(which) } } })),
  })
}

export function useMailHistory(which: MaybeRefOrGetter<Which>) {
  return useQuery({
    queryKey: ['mails', () => toValue(which).name, () => toValue(which).language, 'history', language],
    queryFn: () =>
      answer(
        api.GET('/api/admin/mail-templates/{name}/{language}/timeline', {
          params: { path: { ...toValue(which) } },
        }),
      ).then(({ entries }) => [...entries].reverse()),
  })
}

/** What admins do with a mail. Each answer takes the place of what was known before. */
export function useMailCommands(which: Which) {
  const queries = useQueryClient()

  async function known(call: Promise<Tagged<AdminMail>>): Promise<Tagged<AdminMail>> {
    const answered = await call
    queries.setQueryData(one(which), answered)
    await queries.invalidateQueries({ queryKey: [...one(which), 'history'] })
    await queries.invalidateQueries({ queryKey: ALL, exact: true })
    return answered
  }

  return {
    change: (body: NewMail, etag: string | null) =>
      known(
        tagged(
          api.PUT('/api/admin/mail-templates/{name}/{language}', {
            params: { path: { ...which }, header: ifMatch(etag) },
            body,
          }),
        ),
      ),

    restore: (reason: string | undefined, etag: string | null, key: string) =>
      known(
        tagged(
          api.POST('/api/admin/mail-templates/{name}/{language}/restore', {
            params: { path: { ...which }, header: { ...ifMatch(etag), 'Idempotency-Key': key } },
            body: { ...(reason && { reason }) },
          }),
        ),
      ),

    /** What it would look like; changes nothing. */
    preview: (body: NewMail): Promise<MailWords> =>
      answer(api.POST('/api/admin/mail-templates/{name}/{language}/preview', { params: { path: { ...which } }, body })),

    /** Takes over what a conflict showed. */
    remember: (data: AdminMail, etag: string | null) => queries.setQueryData(one(which), { data, etag }),
  }
}

/** Without a tag the change means: whatever it is now. */
function ifMatch(etag: string | null) {
  return etag ? { 'If-Match': etag } : {}
}
