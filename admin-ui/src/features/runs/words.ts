import { useI18n } from 'vue-i18n'
import { texts } from './texts'

/** The words of this feature, which come with its page. */
export function useWords() {
  return useI18n({ messages: { nl: texts.nl, en: texts.en } })
}
