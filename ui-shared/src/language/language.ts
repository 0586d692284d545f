import { createI18n } from 'vue-i18n'
import { ref, watchEffect } from 'vue'
import { sharedTexts } from './texts'

/** The languages that we speak. */
export const LANGUAGES = ['nl', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** Words in both languages, grouped as deep as it helps. */
export interface Texts {
  nl: TextTree
  en: TextTree
}
export interface TextTree {
  [name: string]: string | TextTree
}

const REMEMBERED = 'hostforge.language'

/** The language that is spoken now: the one chosen here before, else the browser's, else Dutch. */
export const language = ref<Language>(chosenBefore() ?? browsers() ?? 'nl')

/** Speaks another language from now on, here and at the next visit. */
export function speak(chosen: Language): void {
  language.value = chosen
  localStorage.setItem(REMEMBERED, chosen)
}

/**
 * The words of an application, under the name of the feature that they belong to; what both applications say is there
 * already.
 */
export function createTexts(features: Record<string, Texts>) {
  const messages = { nl: { ...sharedTexts.nl }, en: { ...sharedTexts.en } }
  for (const [name, texts] of Object.entries(features))
    for (const each of LANGUAGES) Object.assign(messages[each], { [name]: texts[each] })
  const texts = createI18n({ legacy: false, locale: language.value, fallbackLocale: 'nl', messages })
  watchEffect(() => {
    texts.global.locale.value = language.value
    document.documentElement.lang = language.value
  })
  return texts
}

function chosenBefore(): Language | undefined {
  return known(localStorage.getItem(REMEMBERED))
}

function browsers(): Language | undefined {
  return navigator.languages.map((tag) => known(tag.slice(0, 2).toLowerCase())).find(Boolean)
}

function known(tag: string | null): Language | undefined {
  return LANGUAGES.find((each) => each === tag)
}
