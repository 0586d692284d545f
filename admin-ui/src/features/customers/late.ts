import type { Texts } from 'ui-shared'
import { useI18n } from 'vue-i18n'

/**
 * The words of the page, and some that come only with what needs them: those of the features come with every page, which
 * makes the first visit slower.
 *
 * @param name under which they are found
 */
export function useLateTexts(name: string, late: Texts) {
  const texts = useI18n()
  for (const [locale, words] of Object.entries(late)) texts.mergeLocaleMessage(locale, { [name]: words })
  return texts
}
