import { useI18n } from 'vue-i18n'
import { language } from '../language/language'
import { count, money, type Amount } from './money'
import { day, exactTime, month } from './time'

/** Money, numbers, times and periods in the language of the page. */
export function useFormat() {
  const { t } = useI18n()
  return {
    money: (amount: Amount) => money(amount, language.value),
    count: (value: number) => count(value, language.value),
    day: (instant: string) => day(instant, language.value),
    month: (yearMonth: string) => month(yearMonth, language.value),
    exactTime: (instant: string) => exactTime(instant, language.value),
    /** @param period ISO 8601, `P1M` or `P1Y` */
    period: (period: string) => t(`shared.periods.${period}`),
  }
}
