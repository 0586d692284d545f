import { typedAmount } from 'ui-shared'

/** An open invoice as someone gives it a share of a transfer. */
export interface Share {
  invoiceId: string
  label: string
  /** What is open of it. */
  open: string
  /** What is typed; empty for nothing. */
  amount: string
}

const cents = (amount: string) => Math.round(Number(amount) * 100)

/** Gives an amount to invoices in their order, each what is open of it, until nothing is left. */
export function spread(amount: string, shares: readonly Share[]): Share[] {
  let left = cents(amount)
  return shares.map((share) => {
    const part = Math.max(0, Math.min(left, cents(share.open)))
    left -= part
    return { ...share, amount: part ? (part / 100).toFixed(2) : '' }
  })
}

/** What is given to invoices in all, in cents. */
export const givenAway = (shares: readonly Pick<Share, 'amount'>[]): number =>
  shares.reduce((sum, { amount }) => sum + (amount ? cents(typedAmount(amount) ?? '0') : 0), 0)
