import { expect, it } from 'vitest'
import { smaller } from '../src/features/billing/money'
import { givenAway, spread, type Share } from '../src/features/customers/account/shares'

const share = (open: string): Share => ({ invoiceId: open, label: open, open, amount: '' })

it('gives a transfer to invoices, each what is open of it, until nothing is left', () => {
  expect(spread('25.00', [share('12.10'), share('24.19'), share('5.00')]).map(({ amount }) => amount)).toEqual([
    '12.10',
    '12.90',
    '',
  ])
  expect(spread('0.30', [share('0.10'), share('0.20')]).map(({ amount }) => amount)).toEqual(['0.10', '0.20'])
})

it('counts what is given away in cents, so that nothing is rounded', () => {
  expect(givenAway([{ amount: '0.10' }, { amount: '0.20' }, { amount: '' }])).toBe(30)
})

it('offers what is open or what there is, whichever is less', () => {
  expect(smaller('7.90', '12.10')).toBe('7.90')
  expect(smaller('20.00', '12.10')).toBe('12.10')
  expect(smaller('-1.00', '12.10')).toBe('0.00')
})
