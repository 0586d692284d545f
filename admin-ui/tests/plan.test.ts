import { expect, it } from 'vitest'
import { planMoments, today, type PlanPreview } from '../src/features/orders/plan'

const amount = (value: string) => ({ amount: value, currency: 'EUR' as const })
const worth = (value: string) => ({ net: amount(value), vat: amount('0.00'), gross: amount(value) })
const plan = (gross: string, possibleNow = true): PlanPreview => ({
  usual: gross.startsWith('-') ? 'NEXT_PERIOD' : 'NOW',
  possibleNow,
  countsFrom: '2026-12-01',
  today: worth(gross),
  next: worth('12.10'),
})

it('offers both moments, and not now what cannot be credited', () => {
  expect(planMoments(plan('3.00'))).toEqual([
    { value: 'NOW', disabled: false },
    { value: 'NEXT_PERIOD', disabled: false },
  ])
  expect(planMoments(plan('-3.00', false))[0]).toEqual({ value: 'NOW', disabled: true })
  expect(planMoments(null)).toEqual([])
})

it('says what is invoiced or credited today, and nothing for later', () => {
  expect(today(plan('3.00'), 'NOW')).toEqual({ key: 'toInvoice', amount: '3.00' })
  expect(today(plan('-3.00'), 'NOW')).toEqual({ key: 'toCredit', amount: '3.00' })
  expect(today(plan('3.00'), 'NEXT_PERIOD')).toBeNull()
  expect(today(plan('0.00'), 'NOW')).toBeNull()
})
