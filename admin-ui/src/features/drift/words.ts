import { useI18n } from 'vue-i18n'
import { texts } from './texts'

/** The words of this feature, which come with its pages. */
export function useWords() {
  const words = useI18n({ messages: { nl: texts.nl, en: texts.en } })

  /** A value as people say it, or as it is where it is a name, a date or an amount. */
  const valueOf = (value: string) => (words.te(`values.${value}`) ? words.t(`values.${value}`) : value)

  return { ...words, valueOf }
}
