/** Where the style of an element waits. */
const KEPT = 'data-style'

/** The same page with every element's style laid aside, so that nothing of it is refused. */
export function withoutStyles(html: string): string {
  return html.replace(/(<[a-z][^>]*?\s)style(\s*=)/gi, `$1${KEPT}$2`)
}

/** Gives the elements of a page the styles that were laid aside; by script, which is one of ours. */
export function withTheirStyles(page: Document | null): void {
  for (const element of page?.querySelectorAll<HTMLElement>(`[${KEPT}]`) ?? [])
    element.style.cssText = element.getAttribute(KEPT) ?? ''
}
