import { typedAmount, type Amount } from 'ui-shared'
import * as z from 'zod/mini'
import type { AdminTld, NewTldPrices } from './api'

type Words = (key: string) => string

/** What one pays for: to register a name, to move it here, and each year after. */
export const PRICES = ['registration', 'transfer', 'renewal'] as const

/** An extension as it stands in its form: like the API's, but amounts as they are typed. */
export interface TldDraft extends Pick<NewTldPrices, (typeof PRICES)[number]> {
  tld: string
}

export const emptyDraft = (): TldDraft => ({ tld: '', registration: euro(''), transfer: euro(''), renewal: euro('') })

/** A copy of what can be edited, so that two states can be compared field by field. */
export function draftOf({ tld, registration, transfer, renewal }: AdminTld): TldDraft {
  return { tld, registration: { ...registration }, transfer: { ...transfer }, renewal: { ...renewal } }
}

/** As the API takes it: the extension without its leading dot, and amounts with their cents. */
export function readable({ tld, registration, transfer, renewal }: TldDraft): TldDraft {
  return {
    tld: bare(tld),
    registration: typed(registration),
    transfer: typed(transfer),
    renewal: typed(renewal),
  }
}

/** The body of the change. */
export function pricesOf(draft: TldDraft, reason: string): NewTldPrices {
  const { registration, transfer, renewal } = readable(draft)
  const why = reason.trim()
  return { registration, transfer, renewal, ...(why && { reason: why }) }
}

/**
 * The server's rules, so that most mistakes are seen before anything is sent.
 *
 * @param taken extensions that are in the price list already, which a new one must not be
 */
export function draftSchema(t: Words, taken: string[]) {
  const amount = z.object({
    amount: z.string().check(z.refine((text) => typedAmount(text) !== undefined, { error: () => t('faults.amount') })),
    currency: z.literal('EUR'),
  })
  return z.object({
    tld: z.string().check(
      z.trim(),
      z.minLength(1),
      z.maxLength(63),
      z.refine((text) => WELL_FORMED.test(bare(text)), { error: () => t('tlds.tldWrong') }),
      z.refine((text) => !taken.includes(bare(text)), { error: () => t('tlds.tldTaken') }),
    ),
    registration: amount,
    transfer: amount,
    renewal: amount,
  })
}

const LABEL = '[a-z0-9]([a-z0-9-]*[a-z0-9])?'
const WELL_FORMED = new RegExp(`^(${LABEL}\\.)*(?![0-9]+$)${LABEL}$`)

function bare(tld: string): string {
  return tld.trim().toLowerCase().replace(/^\./, '')
}

function euro(amount: string): { amount: string; currency: 'EUR' } {
  return { amount, currency: 'EUR' }
}

function typed({ amount }: Amount) {
  return euro(typedAmount(amount) ?? amount)
}
