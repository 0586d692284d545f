import type { AdminInvoice, TimelineEntry } from './api'

const STEP = 'CREATE_INVOICE'
const COMPENSATION = 'CREDIT_INVOICE'
/** An invoice that no order asked for tells all of it itself. */
const OWN = 'invoice.'
/** An attempt that goes on says nothing yet. */
const UNTOLD = /Started$/

/** What happened to the invoice among all that happened to its order, newest first. */
export function historyOf(entries: TimelineEntry[]): TimelineEntry[] {
  return entries
    .filter((entry) => isAbout(entry) && !UNTOLD.test(entry.eventType))
    .sort((a, b) => b.sequence - a.sequence)
}

function isAbout({ facts: { step, compensation }, eventType }: TimelineEntry): boolean {
  return step === STEP || compensation === COMPENSATION || eventType.startsWith(OWN)
}

/** How an event looks among the others; its sentence says what it was. */
export function toneOf({ eventType }: Pick<TimelineEntry, 'eventType'>): 'good' | 'bad' | 'plain' {
  if (/(Completed|CompletedByHand|Issued|Paid)$/.test(eventType)) return 'good'
  return /(Failed|Stalled|Discarded|Reversed|WrittenOff)$/.test(eventType) ? 'bad' : 'plain'
}

/** Whether the bookkeeping comes to another total than we do, so that one of the two is wrong. */
export function isOtherwiseBooked({ bookedGross, totals }: Pick<AdminInvoice, 'bookedGross' | 'totals'>): boolean {
  return Boolean(bookedGross && bookedGross.amount !== totals.gross.amount)
}
