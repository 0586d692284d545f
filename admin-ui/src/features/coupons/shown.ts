import { language, useFormat } from 'ui-shared'
import type { AdminCoupon } from './api'
import { useWords } from './words'

export type State = 'active' | 'coming' | 'over' | 'usedUp' | 'withdrawn'

/** @param today the day where we bill, as the API writes days */
export function stateOf(coupon: AdminCoupon, today: string): State {
  if (coupon.withdrawn) return 'withdrawn'
  if (coupon.validUntil && coupon.validUntil < today) return 'over'
  if (coupon.maxRedemptions && coupon.redemptions >= coupon.maxRedemptions) return 'usedUp'
  return coupon.validFrom && coupon.validFrom > today ? 'coming' : 'active'
}

/** A coupon's parts in words. */
export function useCouponWords() {
  const { t } = useWords()
  const format = useFormat()

  return {
    off: ({ percent, amount, periods }: AdminCoupon) => {
      const what = amount
        ? t('off.amount', { amount: format.money(amount) })
        : t('off.percent', { percent: Number(percent).toLocaleString(language.value) })
      return `${what}, ${periods ? t('periods', { count: periods }, periods) : t('always')}`
    },
    days: ({ validFrom, validUntil }: AdminCoupon) => {
      if (validFrom && validUntil) return t('fromUntil', { from: format.day(validFrom), until: format.day(validUntil) })
      if (validFrom) return t('from', { from: format.day(validFrom) })
      return validUntil ? t('until', { until: format.day(validUntil) }) : t('anyDay')
    },
    used: ({ redemptions, maxRedemptions }: AdminCoupon) =>
      maxRedemptions
        ? t('usedOf', { used: format.count(redemptions), most: format.count(maxRedemptions) })
        : t('usedTimes', { used: format.count(redemptions) }),
  }
}
