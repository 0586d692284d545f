import type { components } from 'ui-shared'
import { useI18n } from 'vue-i18n'
import { planTexts } from './planTexts'

export type PlanPreview = components['schemas']['PlanPreview']
export type PlanMoment = PlanPreview['usual']

/** From when on another package can be had; what cannot be credited by us cannot change now. */
export const planMoments = (plan: PlanPreview | null | undefined): { value: PlanMoment; disabled: boolean }[] =>
  plan
    ? [
        { value: 'NOW', disabled: !plan.possibleNow },
        { value: 'NEXT_PERIOD', disabled: false },
      ]
    : []

/** What is invoiced or credited today: nothing where it is had with the next period. */
export function today(plan: PlanPreview, when: PlanMoment): { key: 'toInvoice' | 'toCredit'; amount: string } | null {
  const gross = plan.today.gross.amount
  if (when !== 'NOW' || Number(gross) === 0) return null
  return gross.startsWith('-') ? { key: 'toCredit', amount: gross.slice(1) } : { key: 'toInvoice', amount: gross }
}

/** The words of the dialog, which come with it. */
export function usePlanWords() {
  return useI18n({ messages: { nl: planTexts.nl, en: planTexts.en } })
}
