import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'

const FIRST_PAINT = readFileSync(join(import.meta.dirname, '..', 'src', 'theme', 'first-paint.js'), 'utf8')
const page = document.documentElement

function systemIs(dark: boolean) {
  vi.spyOn(window, 'matchMedia').mockImplementation(() => Object.assign(new EventTarget(), { matches: dark }) as never)
}

const drawn = () => [page.classList.contains('dark'), page.style.colorScheme]

/** As the browser runs it: by itself, with what the page has. */
function firstPaint() {
  new Function('localStorage', 'matchMedia', 'document', FIRST_PAINT)(localStorage, matchMedia, document)
}

afterEach(() => {
  localStorage.clear()
  page.removeAttribute('class')
  page.removeAttribute('style')
})

describe('the theme at the first paint', () => {
  for (const chosen of ['light', 'dark', 'system', 'purple', null])
    for (const dark of [false, true])
      it(`is the application’s, with ${chosen} chosen and ${dark ? 'a dark' : 'a light'} system`, async () => {
        systemIs(dark)
        if (chosen) localStorage.setItem('hostforge.theme', chosen)
        firstPaint()
        const first = drawn()
        vi.resetModules()
        const { applyTheme } = await import('../src/theme/theme')
        applyTheme()
        expect(drawn()).toEqual(first)
        expect(first).toEqual(chosen === 'dark' || (chosen !== 'light' && dark) ? [true, 'dark'] : [false, 'light'])
      })

  it('is the system’s where the browser keeps nothing', () => {
    systemIs(true)
    const refusing = {
      getItem: () => {
        throw new DOMException('denied', 'SecurityError')
      },
    }
    new Function('localStorage', 'matchMedia', 'document', FIRST_PAINT)(refusing, matchMedia, document)
    expect(drawn()).toEqual([true, 'dark'])
  })
})
