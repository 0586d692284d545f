import { countryName, language } from 'ui-shared'
import { useI18n } from 'vue-i18n'

/** Languages as the audit trail calls them. */
const LANGUAGES: Record<string, string> = { DUTCH: 'nl', ENGLISH: 'en' }

/** What a customer's fields are called and hold, in words: those of the form, and those of the audit trail. */
export function useCustomerFields() {
  const { t } = useI18n()

  /** @param field its path, with or without the form's `customer.` */
  const label = (field: string) => t(`customers.fields.${bare(field)}`)

  /** @returns undefined where the value is in words already */
  function words(field: string, value: unknown): string | undefined {
    if (typeof value !== 'string') return undefined
    switch (bare(field)) {
      case 'kind':
        return t(`customers.kinds.${value}`)
      case 'language':
        return t(`customers.languages.${LANGUAGES[value] ?? value}`)
      case 'address.country':
        return countryName(value, language.value)
      case 'status':
        return t(`customers.shown.${value}`)
      case 'vatCheck':
        return t(`customers.vatChecks.${value}`)
      default:
        return undefined
    }
  }

  return { label, words }
}

function bare(field: string): string {
  return field.replace(/^customer\./, '')
}
