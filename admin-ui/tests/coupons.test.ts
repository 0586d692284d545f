import { describe, expect, it } from 'vitest'
import { draftSchema, emptyDraft, readable } from '../src/features/coupons/draft'
import { stateOf } from '../src/features/coupons/shown'
import type { AdminCoupon } from '../src/features/coupons/api'

const words = (key: string) => key
const faults = (draft: object) =>
  draftSchema(words, words)
    .safeParse({ ...emptyDraft(), code: 'WELKOM', percent: '25', ...draft })
    .error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? []

describe('a new coupon', () => {
  it('is sent as the API takes it', () => {
    const draft = { ...emptyDraft(), code: ' welkom ', percent: '12,5', tlds: '.nl, com', maxRedemptions: '100' }
    expect(readable(draft)).toMatchObject({
      code: 'welkom',
      percent: '12.5',
      amount: null,
      periods: 1,
      tlds: ['nl', 'com'],
      billingPeriods: [],
      validFrom: null,
      maxRedemptions: 100,
      reason: null,
    })
  })

  it('gives an amount or a percentage, never both', () => {
    const draft = { ...emptyDraft(), kind: 'amount' as const, percent: '25', amount: '10', periods: '' }
    expect(readable(draft)).toMatchObject({
      percent: null,
      amount: { amount: '10.00', currency: 'EUR' },
      periods: null,
    })
  })

  it('is told what is wrong with it', () => {
    expect(faults({})).toEqual([])
    expect(faults({ code: 'a b' })).toEqual(['code: codeWrong'])
    for (const percent of ['', '0', '100.01', '12.345', 'veel'])
      expect(faults({ percent })).toEqual(['percent: percentWrong'])
    expect(faults({ periods: '0' })).toEqual(['periods: countWrong'])
    expect(faults({ kind: 'amount', amount: '0' })).toEqual(['amount: faults.amount'])
    expect(faults({ validFrom: '2026-12-02', validUntil: '2026-12-01' })).toEqual(['validUntil: daysWrong'])
  })
})

describe('a coupon', () => {
  const coupon = (more: Partial<AdminCoupon>) => ({ redemptions: 0, withdrawn: false, ...more }) as AdminCoupon

  it('can be used on its days, as often as it may be, until it is withdrawn', () => {
    const day = '2026-12-10'
    expect(stateOf(coupon({}), day)).toBe('active')
    expect(stateOf(coupon({ validFrom: day, validUntil: day, maxRedemptions: 1 }), day)).toBe('active')
    expect(stateOf(coupon({ validFrom: '2026-12-11' }), day)).toBe('coming')
    expect(stateOf(coupon({ validUntil: '2026-12-09' }), day)).toBe('over')
    expect(stateOf(coupon({ maxRedemptions: 1, redemptions: 1 }), day)).toBe('usedUp')
    expect(stateOf(coupon({ withdrawn: true }), day)).toBe('withdrawn')
  })
})
