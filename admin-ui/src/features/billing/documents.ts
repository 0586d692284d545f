import { useQuery } from '@tanstack/vue-query'
import { answer, type components } from 'ui-shared'
import { toValue, type MaybeRefOrGetter } from 'vue'
import { useI18n } from 'vue-i18n'
import { api } from '../../api'

export type InvoiceDocument = components['schemas']['InvoiceDocumentBody']

/** The documents that are kept of an invoice; none of one that somebody else issued. */
export function useInvoiceDocuments(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: ['invoices', 'documents', id],
    queryFn: () => answer(api.GET('/api/admin/invoices/{id}/documents', { params: { path: { id: toValue(id) } } })),
  })
}

const ENDINGS = { pdf: 'pdf', ubl: 'xml' }

/** Gives the browser the kept file, under the document's number. */
export async function download(
  id: string,
  number: string,
  form: InvoiceDocument['form'],
  of: 'invoice' | 'credit-note' = 'invoice',
): Promise<void> {
  const asked = { params: { path: { id, form } }, parseAs: 'blob' as const }
  const file = await answer<Blob>(
    (of === 'invoice'
      ? api.GET('/api/admin/invoices/{id}/documents/{form}', asked)
      : api.GET('/api/admin/credit-notes/{id}/documents/{form}', asked)) as never,
  )
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = `${number}.${ENDINGS[form]}`
  link.click()
  URL.revokeObjectURL(address)
}

/** Said on an invoice's own page only, so it comes with that page. */
const messages = {
  nl: {
    title: 'Documenten',
    none: 'De documenten worden gemaakt. Dat duurt meestal een paar seconden.',
    forms: { pdf: 'PDF', ubl: 'UBL (e-factuur)' },
    download: '{form} downloaden',
    size: '{size} kB',
    kept: 'Bewaard zoals de klant ze kreeg; vóór het downloaden gecontroleerd.',
    gone: 'Dit document is niet meer te lezen: de bewaartermijn is voorbij.',
    differs: 'Het bewaarde bestand is niet het bestand dat is uitgereikt. Het wordt niet gegeven.',
  },
  en: {
    title: 'Documents',
    none: 'The documents are being made. That usually takes a few seconds.',
    forms: { pdf: 'PDF', ubl: 'UBL (e-invoice)' },
    download: 'Download {form}',
    size: '{size} kB',
    kept: 'Kept as the customer got them; checked before each download.',
    gone: 'This document can no longer be read: the time that it is kept for is over.',
    differs: 'The kept file is not the one that was issued. It is not handed out.',
  },
}

/** The words about the documents of an invoice. */
export function useDocumentWords() {
  return useI18n({ messages })
}
