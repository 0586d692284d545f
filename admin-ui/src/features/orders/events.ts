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
