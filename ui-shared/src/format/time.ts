import type { Language } from '../language/language'

/** Where the business is; times are told as people there say them, wherever they are read. */
const ZONE = 'Europe/Amsterdam'
const TAGS: Record<Language, string> = { nl: 'nl-NL', en: 'en-GB' }

const STEPS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 365 * 24 * 3600],
  ['month', 30 * 24 * 3600],
  ['week', 7 * 24 * 3600],
  ['day', 24 * 3600],
  ['hour', 3600],
  ['minute', 60],
]

/** The present day where the business is, as the API writes days: `2026-11-28`. */
export function presentDay(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE }).format(new Date())
}

/** The day and the minute, with its zone: `28 november 2026 om 12:04 CET`. */
export function exactTime(instant: string, language: Language): string {
  return new Intl.DateTimeFormat(TAGS[language], {
    timeZone: ZONE,
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  }).format(new Date(instant))
}

/** The day alone: `28 november 2026`. */
export function day(instant: string, language: Language): string {
  const format = new Intl.DateTimeFormat(TAGS[language], { timeZone: ZONE, dateStyle: 'long' })
  return format.format(new Date(instant))
}

/**
 * A month by its name: `november 2026`.
 *
 * @param month as the API writes it, `2026-11`
 */
export function month(month: string, language: Language): string {
  const format = new Intl.DateTimeFormat(TAGS[language], { timeZone: 'UTC', month: 'long', year: 'numeric' })
  return format.format(new Date(`${month}-01`))
}

/** How long ago or ahead: `3 minuten geleden`, `over 2 uur`. Below a minute it is now. */
export function relativeTime(instant: string, now: number, language: Language): string {
  const seconds = (new Date(instant).getTime() - now) / 1000
  const format = new Intl.RelativeTimeFormat(TAGS[language], { numeric: 'auto' })
  for (const [unit, length] of STEPS)
    if (Math.abs(seconds) >= length) return format.format(Math.trunc(seconds / length), unit)
  return format.format(0, 'second')
}
