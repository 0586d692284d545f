import type { Amount } from 'ui-shared'

/**
 * An amount with VAT, in whole cents, half a cent up: what one line costs a consumer. The total is never the sum of
 * these; it is the server's.
 *
 * @param ratePercent as the API writes it: `21`, `5.5`
 */
export function withVat({ amount, currency }: Amount, ratePercent: string): Amount {
  const cents = scaled(amount, 2)
  const rate = scaled(ratePercent, 4)
  const whole = 1_000_000n
  const gross = (cents * (whole + rate) + whole / 2n) / whole
  const text = gross.toString().padStart(3, '0')
  return { amount: `${text.slice(0, -2)}.${text.slice(-2)}`, currency }
}

function scaled(decimal: string, digits: number): bigint {
  const [whole = '0', fraction = ''] = decimal.split('.')
  return BigInt(whole + fraction.slice(0, digits).padEnd(digits, '0'))
}
