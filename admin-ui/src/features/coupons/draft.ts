import { typedAmount } from 'ui-shared'
import * as z from 'zod/mini'
import type { NewCoupon } from './api'

type Words = (key: string) => string

/** A coupon as it stands in its form, as it is typed; what is empty does not limit it. */
export interface CouponDraft {
  code: string
  kind: 'percent' | 'amount'
  percent: string
  amount: string
  periods: string
  packageIds: string[]
  tlds: string
  billingPeriods: 'any' | 'P1M' | 'P1Y'
  validFrom: string
  validUntil: string
  maxRedemptions: string
  oncePerCustomer: boolean
  reason: string
}

export const emptyDraft = (): CouponDraft => ({
  code: '',
  kind: 'percent',
  percent: '',
  amount: '',
  periods: '1',
  packageIds: [],
  tlds: '',
  billingPeriods: 'any',
  validFrom: '',
  validUntil: '',
  maxRedemptions: '',
  oncePerCustomer: false,
  reason: '',
})

/** As the API takes it. */
export function readable(draft: CouponDraft): NewCoupon {
  const byPercent = draft.kind === 'percent'
  return {
    code: draft.code.trim(),
    percent: byPercent ? draft.percent.trim().replace(',', '.') : null,
    amount: byPercent ? null : { amount: typedAmount(draft.amount) ?? draft.amount, currency: 'EUR' },
    periods: counted(draft.periods),
    packageIds: draft.packageIds,
    tlds: draft.tlds
      .split(/[\s,;]+/)
      .map((tld) => tld.replace(/^\./, ''))
      .filter(Boolean),
    billingPeriods: draft.billingPeriods === 'any' ? [] : [draft.billingPeriods],
    validFrom: draft.validFrom || null,
    validUntil: draft.validUntil || null,
    maxRedemptions: counted(draft.maxRedemptions),
    oncePerCustomer: draft.oncePerCustomer,
    reason: draft.reason.trim() || null,
  }
}

/** The server's rules, so that most mistakes are seen before anything is sent. */
export function draftSchema(t: Words, shared: Words) {
  const count = z
    .string()
    .check(z.refine((text) => !text.trim() || /^[1-9]\d*$/.test(text.trim()), { error: () => t('countWrong') }))
  return z
    .object({
      code: z
        .string()
        .check(z.trim(), z.regex(/^[A-Za-z0-9][A-Za-z0-9-]{1,28}[A-Za-z0-9]$/, { error: () => t('codeWrong') })),
      kind: z.enum(['percent', 'amount']),
      percent: z.string(),
      amount: z.string(),
      periods: count,
      maxRedemptions: count,
      validFrom: z.string(),
      validUntil: z.string(),
    })
    .check(
      z.superRefine((draft, context) => {
        const wrong = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message })
        if (draft.kind === 'percent' && !isPercent(draft.percent)) wrong('percent', t('percentWrong'))
        if (draft.kind === 'amount' && !(Number(typedAmount(draft.amount) ?? 0) > 0))
          wrong('amount', shared('faults.amount'))
        if (draft.validFrom && draft.validUntil && draft.validUntil < draft.validFrom)
          wrong('validUntil', t('daysWrong'))
      }),
    )
}

function isPercent(typed: string): boolean {
  const text = typed.trim().replace(',', '.')
  return /^\d{1,3}(\.\d{1,2})?$/.test(text) && Number(text) > 0 && Number(text) <= 100
}

function counted(typed: string): number | null {
  return typed.trim() ? Number(typed) : null
}
