// Shows the page in its theme from the first paint on: runs before anything is drawn, since the application itself comes
// later and a dark page would flash white until then. Decides as theme.ts does; no module, as those wait for the page.
;(() => {
  const remembered = () => {
    try {
      return localStorage.getItem('hostforge.theme')
    } catch {
      return null // the browser keeps nothing for us: the system decides
    }
  }
  const theme = remembered()
  const dark = theme === 'dark' || (theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.classList.toggle('dark', dark)
  document.documentElement.style.colorScheme = dark ? 'dark' : 'light'
})()
