import { typedAmount } from 'ui-shared'
import type { AdminInvoice, CreditAsk, ReissueAsk } from './api'

/** A line as someone chooses it to be credited, or corrects it. */
export interface ChosenLine {
  number: number
  text: string
  /** What it came to, without VAT. */
  charged: string
  chosen: boolean
  /** What is typed. */
  net: string
}

/** All lines chosen, each with all that it came to. */
export function chosenLines(invoice: Pick<AdminInvoice, 'lines'>): ChosenLine[] {
  return invoice.lines.map(({ number, text, net }) => ({
    number,
    text,
    charged: net.amount,
    chosen: true,
    net: net.amount,
  }))
}

const euro = (amount: string) => ({ amount, currency: 'EUR' as const })

/** What was not touched goes without an amount, so that the server takes what is left of the line. */
function lineOf({ number, charged, net }: ChosenLine) {
  const amount = typedAmount(net)
  return amount === undefined || amount === charged ? { number } : { number, net: euro(amount) }
}

/** All lines as they are means all that is left, whatever was credited before. */
export function creditAsk(lines: ChosenLine[], reason: string): CreditAsk {
  const chosen = lines.filter((line) => line.chosen).map(lineOf)
  const isAll = chosen.length === lines.length && chosen.every((line) => !('net' in line))
  return isAll ? { reason } : { reason, lines: chosen }
}

/** The chosen lines come instead. */
export function reissueAsk(lines: ChosenLine[], reason: string): ReissueAsk {
  return { reason, lines: lines.filter((line) => line.chosen).map(lineOf) }
}

/** @returns the places of the lines whose amounts cannot be read */
export function unreadable(lines: ChosenLine[]): number[] {
  return lines
    .filter(({ chosen, net, charged }) => chosen && net !== charged && typedAmount(net) === undefined)
    .map(({ number }) => number)
}

/** The smaller of two amounts as the API writes them; nothing where one is below it. */
export function smaller(one: string, other: string): string {
  const least = Number(one) < Number(other) ? one : other
  return Number(least) < 0 ? '0.00' : least
}
