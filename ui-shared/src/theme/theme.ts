import { useMediaQuery } from './useMediaQuery'
import { ref, watchEffect } from 'vue'

/** Light, dark, or whatever the system shows. */
export const THEMES = ['light', 'dark', 'system'] as const
export type Theme = (typeof THEMES)[number]

const REMEMBERED = 'hostforge.theme'

/** What was chosen here before; the system's unless something was. */
export const theme = ref<Theme>(THEMES.find((each) => each === localStorage.getItem(REMEMBERED)) ?? 'system')

/** Shows another theme from now on, here and at the next visit. */
export function show(chosen: Theme): void {
  theme.value = chosen
  localStorage.setItem(REMEMBERED, chosen)
}

/** Keeps the page as the theme says; called once, by the application. Until then first-paint.js has done the same. */
export function applyTheme(): void {
  const systemIsDark = useMediaQuery('(prefers-color-scheme: dark)')
  watchEffect(() => {
    const dark = theme.value === 'dark' || (theme.value === 'system' && systemIsDark.value)
    document.documentElement.classList.toggle('dark', dark)
    document.documentElement.style.colorScheme = dark ? 'dark' : 'light'
  })
}
