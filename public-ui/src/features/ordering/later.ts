import { useFormat } from 'ui-shared'
import { useI18n } from 'vue-i18n'
import type { LineBody } from './api'
import { withVat } from './vat'

/** What a line costs later, in words: the periods that are still discounted, and the list price after them. */
export function useLater() {
  const { t } = useI18n()
  const format = useFormat()

  return (line: LineBody, ratePercent: string): string | undefined => {
    const { renewalPrice, billingPeriod, discount } = line
    if (!renewalPrice || !billingPeriod) return undefined
    const period = format.period(billingPeriod)
    const listed = format.money(withVat(renewalPrice, ratePercent))
    if (!discount?.nextPrice) return t('ordering.renewal', { price: listed, period })
    const price = format.money(withVat(discount.nextPrice, ratePercent))
    if (discount.periods === null || discount.periods === undefined) return t('ordering.renewal', { price, period })
    const same = line.quantity === 1 && discount.nextPrice.amount === line.net.amount
    const count = same ? discount.periods : discount.periods - line.quantity
    const words = { count, price, listed, period }
    return t(`ordering.${same ? 'first' : 'next'}Periods.${billingPeriod}`, words, count)
  }
}
