/** How long a report's period is. */
export const LENGTHS = ['MONTH', 'QUARTER', 'YEAR', 'DAYS'] as const
export type Length = (typeof LENGTHS)[number]

/** Days that a report is about, both included; `text` is how the API names them. */
export interface Period {
  length: Length
  text: string
  from: string
  to: string
}

const MONTHS_OF_QUARTER = 3
const FORMS: [Length, RegExp][] = [
  ['YEAR', /^[12]\d{3}$/],
  ['QUARTER', /^[12]\d{3}-Q[1-4]$/],
  ['MONTH', /^[12]\d{3}-(0[1-9]|1[0-2])$/],
]
const MONTHS: Record<Exclude<Length, 'DAYS'>, number> = { MONTH: 1, QUARTER: MONTHS_OF_QUARTER, YEAR: 12 }

/** Whether there is such a day: `2026-02-30` is none. */
export function isDay(text: string): boolean {
  const day = /^[12]\d{3}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : new Date(Number.NaN)
  return !Number.isNaN(day.getTime()) && dayOf(day) === text
}

/** A period as the API writes it: `2026`, `2026-Q3`, `2026-07` or `2026-07-01..2026-07-15`; undefined if it is none. */
export function read(text: string): Period | undefined {
  const length = FORMS.find(([, form]) => form.test(text))?.[0]
  if (length && length !== 'DAYS') return whole(length, firstDay(length, text))
  const [from = '', to = '', ...rest] = text.split('..')
  return !rest.length && isDay(from) && isDay(to) && from <= to ? { length: 'DAYS', text, from, to } : undefined
}

/** The month, quarter or year that a day lies in; for days, from it on to the same. */
export function around(length: Length, day: string): Period {
  if (length === 'DAYS') return { length, text: `${day}..${day}`, from: day, to: day }
  const [year, month] = numbers(day)
  return whole(length, [year, month - (month % MONTHS[length])])
}

/** The one after or, below zero, before; days move by their own number. */
export function moved({ length, from, to }: Period, steps: -1 | 1): Period {
  if (length !== 'DAYS') {
    const [year, month] = numbers(from)
    return whole(length, [year, month + steps * MONTHS[length]])
  }
  const days = (time(to) - time(from)) / DAY + 1
  const shift = (day: string) => dayOf(new Date(time(day) + steps * days * DAY))
  return read(`${shift(from)}..${shift(to)}`) ?? { length, text: `${from}..${to}`, from, to }
}

/** The same as days; a report's period is told so where only a part of it is meant. */
export function days(from: string, to: string): string {
  return `${from}..${to}`
}

/** The part of a month that lies in a period. */
export function within(month: string, period: Pick<Period, 'from' | 'to'>): string {
  const { from, to } = around('MONTH', `${month}-01`)
  if (from >= period.from && to <= period.to) return month
  return days(from > period.from ? from : period.from, to < period.to ? to : period.to)
}

/** Only what is over can be declared: the quarter before the present one. */
export function lastClosedQuarter(day: string): Period {
  return moved(around('QUARTER', day), -1)
}

const DAY = 24 * 3600 * 1000
const time = (day: string) => new Date(`${day}T00:00:00Z`).getTime()
const dayOf = (date: Date) => date.toISOString().slice(0, 10)

/** Its year, and its month from 0 on. */
function numbers(day: string): [number, number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1]
}

function firstDay(length: Exclude<Length, 'DAYS'>, text: string): [number, number] {
  const year = Number(text.slice(0, 4))
  if (length === 'YEAR') return [year, 0]
  return [year, length === 'MONTH' ? Number(text.slice(5)) - 1 : (Number(text.slice(6)) - 1) * MONTHS_OF_QUARTER]
}

/** @param first year and month from 0 on; a month beyond the year's end is one of the next */
function whole(length: Exclude<Length, 'DAYS'>, [year, month]: [number, number]): Period {
  const from = dayOf(new Date(Date.UTC(year, month)))
  const to = dayOf(new Date(Date.UTC(year, month + MONTHS[length], 0)))
  const quarter = Math.floor((Number(from.slice(5, 7)) - 1) / MONTHS_OF_QUARTER) + 1
  const texts = { MONTH: from.slice(0, 7), QUARTER: `${from.slice(0, 4)}-Q${String(quarter)}`, YEAR: from.slice(0, 4) }
  return { length, text: texts[length], from, to }
}
