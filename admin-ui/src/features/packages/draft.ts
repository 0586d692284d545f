import { typedAmount, type Amount } from 'ui-shared'
import * as z from 'zod/mini'
import type { AdminPackage, NewPackage } from './api'

type Words = (key: string) => string

type Euro = NewPackage['prices']['monthly']
type Prices = Record<'monthly' | 'yearly' | 'setupFee' | 'yearlySetupFee', Euro>

/** A package as it stands in its form: like the API's, but amounts as they are typed. */
export type PackageDraft = Omit<NewPackage, 'reason' | 'prices'> & { prices: Prices }

export const emptyDraft = (): PackageDraft => ({
  slug: '',
  text: { nameNl: '', nameEn: '', descriptionNl: '', descriptionEn: '' },
  prices: { monthly: euro(''), yearly: euro(''), setupFee: euro('0.00'), yearlySetupFee: euro('0.00') },
  limits: { diskGigabytes: 10, trafficGigabytes: 100, websites: 1, mailboxes: 10, databases: 1 },
  servicePlan: '',
})

/** A copy of what can be edited, so that two states can be compared field by field. */
export function draftOf({ slug, text, prices, limits, servicePlan }: AdminPackage): PackageDraft {
  const { monthly, yearly, setupFee, yearlySetupFee } = prices
  return {
    slug,
    text: { ...text },
    prices: {
      monthly: { ...monthly },
      yearly: { ...yearly },
      setupFee: { ...setupFee },
      yearlySetupFee: { ...(yearlySetupFee ?? setupFee) },
    },
    limits: { ...limits },
    servicePlan,
  }
}

/** As the API takes it: trimmed, and amounts with their cents. */
export function readable(draft: PackageDraft): PackageDraft {
  const { text, prices } = draft
  return {
    slug: draft.slug.trim(),
    text: {
      nameNl: text.nameNl.trim(),
      nameEn: text.nameEn.trim(),
      descriptionNl: text.descriptionNl.trim(),
      descriptionEn: text.descriptionEn.trim(),
    },
    prices: {
      monthly: typed(prices.monthly),
      yearly: typed(prices.yearly),
      setupFee: typed(prices.setupFee),
      yearlySetupFee: typed(prices.yearlySetupFee),
    },
    limits: { ...draft.limits },
    servicePlan: draft.servicePlan.trim(),
  }
}

/** The server's rules, so that most mistakes are seen before anything is sent. */
export function draftSchema(t: Words) {
  const words = (most: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(most))
  const amount = z.object({
    amount: z.string().check(z.refine((text) => typedAmount(text) !== undefined, { error: () => t('faults.amount') })),
    currency: z.literal('EUR'),
  })
  const limit = z.int().check(z.minimum(0), z.maximum(1_000_000))
  return z.object({
    slug: z
      .string()
      .check(
        z.trim(),
        z.minLength(1),
        z.maxLength(60),
        z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: () => t('packages.slugWrong') }),
      ),
    text: z.object({ nameNl: words(80), nameEn: words(80), descriptionNl: words(500), descriptionEn: words(500) }),
    prices: z.object({ monthly: amount, yearly: amount, setupFee: amount, yearlySetupFee: amount }),
    limits: z.object({
      diskGigabytes: limit,
      trafficGigabytes: limit,
      websites: limit,
      mailboxes: limit,
      databases: limit,
    }),
    servicePlan: words(100),
  })
}

function euro(amount: string): { amount: string; currency: 'EUR' } {
  return { amount, currency: 'EUR' }
}

function typed({ amount }: Amount) {
  return euro(typedAmount(amount) ?? amount)
}
