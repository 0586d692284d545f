import type { TimelineLine } from './api'

/**
 * Who changed some of a customer's fields last.
 *
 * @param lines what happened, the latest first
 * @param fields paths, or their beginnings: `address.` is the whole address
 */
export function lastChange(lines: TimelineLine[], fields: string[]): TimelineLine | undefined {
  return lines.find(({ changes }) => changes.some(({ field }) => fields.some((each) => field.startsWith(each))))
}

/** Where a line stands on its page; an event of a former shape may be told in two lines. */
export const anchor = ({ sequence, eventType }: TimelineLine) => `event-${sequence}-${eventType}`
