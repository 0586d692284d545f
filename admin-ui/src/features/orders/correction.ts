import * as z from 'zod/mini'
import type { AdminOrder, CartItem, CartProblem, OrderLine } from './api'

type Kind = CartItem['kind']
export const KINDS = ['HOSTING', 'DOMAIN_REGISTRATION', 'DOMAIN_TRANSFER'] as const satisfies readonly Kind[]
export const PERIODS = ['P1M', 'P1Y'] as const

/** A line of the order as it stands in the form. */
export interface ItemDraft {
  /** Of this form only, so that a row stays itself when others come and go. */
  row: number
  kind: Kind
  packageId: string | undefined
  domain: string
  billingPeriod: (typeof PERIODS)[number]
  quantity: number
  transferCode: string
}

let rows = 0

export const emptyItem = (kind: Kind): ItemDraft => ({
  row: ++rows,
  kind,
  packageId: undefined,
  domain: '',
  billingPeriod: 'P1Y',
  quantity: 1,
  transferCode: '',
})

/** What was ordered; fees are the shop's own and follow from it. */
export function itemsOf({ lines }: AdminOrder): ItemDraft[] {
  return lines.flatMap((line) => {
    const kind = KINDS.find((each) => each === line.kind)
    return kind ? [itemOf(kind, line)] : []
  })
}

function itemOf(kind: Kind, line: OrderLine): ItemDraft {
  return {
    ...emptyItem(kind),
    packageId: line.packageId ?? undefined,
    domain: line.readableDomain ?? line.domain ?? '',
    billingPeriod: PERIODS.find((each) => each === line.billingPeriod) ?? 'P1Y',
    quantity: line.quantity,
  }
}

/** As the API takes it. Hosting is ordered for one period at a time; a transfer without a code keeps the one it had. */
export function itemsToSend(drafts: ItemDraft[]): CartItem[] {
  return drafts.map(({ kind, packageId, domain, billingPeriod, quantity, transferCode }) => ({
    kind,
    domain: domain.trim() || null,
    ...(kind === 'HOSTING' && { packageId: packageId ?? null, billingPeriod }),
    ...(kind === 'DOMAIN_REGISTRATION' && { quantity }),
    ...(kind === 'DOMAIN_TRANSFER' && transferCode.trim() && { transferCode: transferCode.trim() }),
  }))
}

/** Whether both would make the same order. */
export function isSame(drafts: ItemDraft[], others: ItemDraft[]): boolean {
  return JSON.stringify(itemsToSend(drafts)) === JSON.stringify(itemsToSend(others))
}

/** The rules that need no server, so that most mistakes are seen before anything is sent. */
export function correctionSchema(t: (key: string) => string) {
  const item = z.object({
    kind: z.enum(KINDS),
    packageId: z.optional(z.string()),
    domain: z.string().check(z.maxLength(255)),
    quantity: z.int().check(z.minimum(1), z.maximum(10)),
    transferCode: z.string().check(z.maxLength(255)),
  })
  return z.object({
    items: z
      .array(
        item.check(
          z.superRefine(({ kind, packageId, domain }, context) => {
            const required = (field: string) =>
              context.addIssue({ code: 'custom', path: [field], message: t('faults.required') })
            if (kind === 'HOSTING' && !packageId) required('packageId')
            if (!domain.trim()) required('domain')
          }),
        ),
      )
      .check(z.maxLength(50)),
  })
}

/** Whether all is filled in that a price hangs on. */
export function isPriceable(drafts: ItemDraft[]): boolean {
  return drafts.length > 0 && correctionSchema((key) => key).safeParse({ items: drafts }).success
}

/** What is asked for the price of a correction: a transfer code concerns none, and is nobody's but the registrar's. */
export function itemsToPrice(drafts: ItemDraft[]): CartItem[] {
  return itemsToSend(drafts.map((draft) => ({ ...draft, transferCode: '' })))
}

/** The field where a problem of a quote is mended, as the server puts it when the correction is sent. */
export function fieldOf({ code }: Pick<CartProblem, 'code'>): ItemField {
  return FIELDS[code] ?? 'domain'
}

export type ItemField = 'packageId' | 'billingPeriod' | 'quantity' | 'domain'
const FIELDS: Record<string, ItemField> = {
  'unknown-package': 'packageId',
  'package-retired': 'packageId',
  'period-not-offered': 'billingPeriod',
  'quantity-not-offered': 'quantity',
}
