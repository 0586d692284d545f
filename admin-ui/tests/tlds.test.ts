import { beforeAll, describe, expect, it } from 'vitest'
import { draftSchema, emptyDraft, pricesOf, readable } from '../src/features/tlds/draft'
import { prepareValidation } from '../src/validation'

const euro = (amount: string) => ({ amount, currency: 'EUR' as const })
const typed = { tld: ' .NL ', registration: euro('4,5'), transfer: euro('0'), renewal: euro('9.99') }

beforeAll(() => prepareValidation((key) => key))

describe('an extension in its form', () => {
  it('is named without its dot, and amounts are read with comma or point', () => {
    expect(readable(typed).tld).toBe('nl')
    expect(pricesOf(typed, ' ')).toEqual({
      registration: euro('4.50'),
      transfer: euro('0.00'),
      renewal: euro('9.99'),
    })
    expect(pricesOf(typed, ' dearer there ').reason).toBe('dearer there')
  })

  it('must be one, and one that is not in the list yet', () => {
    const wrong = (tld: string) =>
      draftSchema((key) => key, ['nl'])
        .safeParse({ ...typed, tld })
        .error?.issues.map(({ message }) => message) ?? []
    for (const right of ['eu', 'co.uk', '.be', 'xn--p1ai', 'BE']) expect(wrong(right), right).toEqual([])
    for (const none of ['co.', '-a', 'a b', '12', 'co..uk', 'münchen'])
      expect(wrong(none), none).toEqual(['tlds.tldWrong'])
    expect(wrong('.NL')).toEqual(['tlds.tldTaken'])
  })

  it('needs all its prices', () => {
    const found = draftSchema((key) => key, []).safeParse({ ...emptyDraft(), tld: 'nl' })
    expect(found.error?.issues.map(({ path }) => path.join('.'))).toEqual([
      'registration.amount',
      'transfer.amount',
      'renewal.amount',
    ])
  })
})
