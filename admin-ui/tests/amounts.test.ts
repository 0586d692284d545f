import { expect, it } from 'vitest'
import { amountWords } from '../src/components/amounts'

it('an amount is told in the language of the page, with its currency', () => {
  expect(amountWords('prices.monthly.amount', '1234.5', 'nl')?.replace(/\s/g, ' ')).toBe('€ 1.234,50')
  expect(amountWords('amount', '4.50', 'en')).toBe('€4.50')
})

it('what is no amount, or none yet, is left as it is', () => {
  expect(amountWords('text.nameNl', '4.50', 'nl')).toBeUndefined()
  expect(amountWords('prices.monthly.amount', 'four', 'nl')).toBeUndefined()
  expect(amountWords('limits.websites', 4, 'nl')).toBeUndefined()
})
