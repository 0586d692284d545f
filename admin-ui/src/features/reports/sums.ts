import type { Amount } from 'ui-shared'

const CENT_DIGITS = 2

/** What amounts come to, to the cent, in the order in which their currencies first appear. */
export function sums(amounts: Amount[]): Amount[] {
  const cents = new Map<string, bigint>()
  for (const { amount, currency } of amounts) cents.set(currency, (cents.get(currency) ?? 0n) + centsOf(amount))
  return [...cents].map(([currency, sum]) => ({ amount: amountOf(sum), currency }))
}

/** How much of a whole it is, from 0 to 1. */
export function share(part: Amount, whole: Amount): number {
  const of = Number(whole.amount)
  return of > 0 ? Math.min(1, Math.max(0, Number(part.amount) / of)) : 0
}

/** What is left of a whole. */
export function left(whole: Amount, part: Amount): Amount {
  return { amount: amountOf(centsOf(whole.amount) - centsOf(part.amount)), currency: whole.currency }
}

function centsOf(amount: string): bigint {
  const [units = '0', cents = ''] = amount.split('.')
  return BigInt(units + cents.padEnd(CENT_DIGITS, '0'))
}

function amountOf(cents: bigint): string {
  const digits = (cents < 0n ? -cents : cents).toString().padStart(CENT_DIGITS + 1, '0')
  return `${cents < 0n ? '-' : ''}${digits.slice(0, -CENT_DIGITS)}.${digits.slice(-CENT_DIGITS)}`
}
