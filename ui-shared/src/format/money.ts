import type { Language } from '../language/language'

/** An amount as the API writes it: `12.10`, `EUR`. */
export interface Amount {
  amount: string
  currency: string
}

const TAGS: Record<Language, string> = { nl: 'nl-NL', en: 'en-IE' }

/** `€ 12,10` in Dutch, `€12.10` in English; never rounded: amounts come with their cents. */
export function money({ amount, currency }: Amount, language: Language): string {
  const format = new Intl.NumberFormat(TAGS[language], { style: 'currency', currency })
  return format.format(amount as Intl.StringNumericLiteral)
}

/** A count or a size, with the language's own separators. */
export function count(value: number, language: Language): string {
  return new Intl.NumberFormat(TAGS[language]).format(value)
}

/** What someone typed as an amount, as the API wants it: `12,5` becomes `12.50`; undefined if it is none. */
export function typedAmount(typed: string): string | undefined {
  const match = /^\s*(\d{1,7})(?:[.,](\d{1,2}))?\s*$/.exec(typed)
  return match ? `${match[1]}.${(match[2] ?? '').padEnd(2, '0')}` : undefined
}
