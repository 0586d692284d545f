import { useQuery } from '@tanstack/vue-query'
import { answer, Problem, type components } from 'ui-shared'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { api } from '../../api'

export type CustomerInvoice = components['schemas']['CustomerInvoice']
export type DocumentForm = CustomerInvoice['documents'][number]

const TRIES = 3

/** One invoice, for who holds its secret. */
export function useInvoice(id: MaybeRefOrGetter<string>, secret: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: ['invoice', id, secret],
    queryFn: () =>
      answer(
        api.GET('/api/v1/invoices/{id}', {
          params: { path: { id: toValue(id) }, header: { 'Invoice-Secret': toValue(secret) } },
        }),
      ),
    enabled: computed(() => toValue(secret) !== ''),
    retry: (failures, failure) => failure instanceof Problem && failure.mayPass && failures < TRIES,
  })
}

const ENDINGS = { pdf: 'pdf', ubl: 'xml' }

/** Gives the browser the kept file, under the invoice's number. */
export async function download(id: string, secret: string, number: string, form: DocumentForm): Promise<void> {
  const file = await answer<Blob>(
    api.GET('/api/v1/invoices/{id}/documents/{form}', {
      params: { path: { id, form }, header: { 'Invoice-Secret': secret } },
      parseAs: 'blob',
    }) as never,
  )
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = `${number}.${ENDINGS[form]}`
  link.click()
  URL.revokeObjectURL(address)
}
