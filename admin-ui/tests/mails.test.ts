import { describe, expect, it } from 'vitest'
import { withoutStyles, withTheirStyles } from '../src/features/mails/styles'

describe('the styles of a mail', () => {
  it('are laid aside, and come back', () => {
    const laid = withoutStyles(
      '<body style="margin:0">\n<h1 class="a" STYLE = \'font-size:22px\'>style="x"</h1></body>',
    )
    expect(laid).not.toMatch(/<[^>]*\sstyle\s*=/i)
    expect(laid).toContain('style="x"')
    const page = new DOMParser().parseFromString(laid, 'text/html')
    withTheirStyles(page)
    expect(page.body.style.margin).toBe('0px')
    expect(page.querySelector('h1')?.style.fontSize).toBe('22px')
  })

  it('are nothing to a page that is not there', () => {
    expect(() => withTheirStyles(null)).not.toThrow()
  })
})
