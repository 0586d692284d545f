import { money, typedAmount, type Language } from 'ui-shared'

/**
 * What a field of a price list holds, as the page shows it: an amount with its currency, a count as it is.
 *
 * @param field its path; an amount's ends in `amount`
 * @returns undefined for what is no amount
 */
export function amountWords(field: string, value: unknown, language: Language): string | undefined {
  if (!/(^|\.)amount$/.test(field) || typeof value !== 'string') return undefined
  const amount = typedAmount(value)
  return amount && money({ amount, currency: 'EUR' }, language)
}
