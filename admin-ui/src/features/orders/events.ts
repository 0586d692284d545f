import { countryName, type Language } from 'ui-shared'
import type { TimelineEntry } from './api'

const GOOD = /(Approved|Completed|CompletedByHand|Provisioned|Activated|Unparked|Resumed)$/
const BAD = /(Failed|Stalled|Parked|Rejected)$/

/** How an event looks among the others; its sentence says what it was. */
export function toneOf({ eventType }: Pick<TimelineEntry, 'eventType'>): 'good' | 'bad' | 'plain' {
  return GOOD.test(eventType) ? 'good' : BAD.test(eventType) ? 'bad' : 'plain'
}

/** A changed field's name: ours where we have one, else as the event calls it (`line.2`, `address.city`). */
export function fieldName(
  field: string,
  t: (key: string, values?: Record<string, unknown>) => string,
  te: (key: string) => boolean,
): string {
  const line = /^line\.(\d+)/.exec(field)
  if (line) return t('orders.lineNumber', { number: line[1] })
  const known = `orders.fields.${field}`
  return te(known) ? t(known) : field
}

/** A changed field's value in words: what stands there as a code, by its name. */
export function fieldWords(
  field: string,
  value: string | null | undefined,
  t: (key: string) => string,
  language: Language,
): string {
  if (!value) return t('components.nothing')
  switch (field) {
    case 'kind':
      return t(`orders.customerKinds.${value}`)
    case 'vat.case':
      return t(`components.vatCases.${value}`)
    case 'vat.ratePercent':
      return `${value}%`
    case 'vat.country':
    case 'address.country':
      return countryName(value, language)
    default:
      return value
  }
}
