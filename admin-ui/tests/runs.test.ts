import { presentDay } from 'ui-shared'
import { describe, expect, it } from 'vitest'
import { dayOf, seenOnOf } from '../src/features/runs/day'

describe('the day of a run', () => {
  it('is what the address says, or today', () => {
    expect(dayOf('2026-12-01')).toBe('2026-12-01')
    for (const wish of ['', 'soon', '2026-1-2']) expect(dayOf(wish)).toBe(presentDay())
  })

  it('is seen from a day before it, or from its own beginning', () => {
    expect(seenOnOf('2026-11-20', '2026-12-01')).toBe('2026-11-20')
    for (const wish of ['', 'x', '2026-12-01', '2026-12-02']) expect(seenOnOf(wish, '2026-12-01')).toBe('2026-12-01')
  })
})
