import { describe, expect, it } from 'vitest'
import { isInOrder, scheduled, typed } from '../src/components/dunning-schedule'
import { actsOn } from '../src/features/customers/dunning/acts'
import type { CustomerDunning } from '../src/features/customers/dunning/api'
import { FIRST_PAGE, narrowed, question } from '../src/features/dunning/list'

describe('the list of who is dunned', () => {
  it('is asked for as its address says', () => {
    expect(question(FIRST_PAGE)).toEqual({ sort: 'LATEST_CHANGE_FIRST' })
    expect(question({ ...FIRST_PAGE, stage: 'SUSPENSION', agreement: 'PROMISED', cursor: 'further' })).toEqual({
      sort: 'LATEST_CHANGE_FIRST',
      stage: 'SUSPENSION',
      promised: true,
      cursor: 'further',
    })
    expect(question({ ...FIRST_PAGE, agreement: 'EXCLUDED' })).toMatchObject({ excluded: true })
  })

  it('leaves out what the API does not know', () => {
    expect(question({ ...FIRST_PAGE, status: 'SHOUTED_AT', stage: '?', agreement: '!', sort: '' })).toEqual({
      sort: 'LATEST_CHANGE_FIRST',
    })
  })

  it('begins at its first page once it is narrowed', () => {
    expect(narrowed({ ...FIRST_PAGE, cursor: 'further' }, { status: 'REMINDED' })).toMatchObject({
      status: 'REMINDED',
      cursor: '',
    })
  })
})

describe('a schedule', () => {
  const standard = [
    { stage: 'FIRST_REMINDER', daysAfterDue: 7 },
    { stage: 'SUSPENSION', daysAfterDue: 21 },
  ] as const

  it('is typed over stage by stage, and a stage that is switched off is not there', () => {
    const form = typed([...standard])
    expect(scheduled(form)).toEqual(standard)
    form.FIRST_REMINDER.there = false
    form.TERMINATION.there = true
    expect(scheduled(form)).toEqual([
      { stage: 'SUSPENSION', daysAfterDue: 21 },
      { stage: 'TERMINATION', daysAfterDue: 60 },
    ])
  })

  it('has each stage later than the one before it, within a year', () => {
    expect(isInOrder([...standard])).toBe(true)
    expect(isInOrder([])).toBe(true)
    for (const days of [0, 7, 366, 21.5, Number.NaN])
      expect(isInOrder([standard[0], { stage: 'SUSPENSION', daysAfterDue: days }])).toBe(false)
  })
})

describe('what staff can decide', () => {
  const dunning = {
    status: 'REMINDED',
    arrears: [],
    next: { stage: 'SUSPENSION', day: '2026-12-01' },
    excluded: false,
    ownSchedule: false,
    master: 'HOSTFORGE',
  } as unknown as CustomerDunning

  it('is nothing for who only looks, and promises for who speaks to customers', () => {
    expect(actsOn(dunning, { speaks: false, decides: false })).toEqual([])
    expect(actsOn(dunning, { speaks: true, decides: false })).toEqual(['promise'])
  })

  it('is all that makes sense for who decides', () => {
    const all = { speaks: true, decides: true }
    expect(actsOn(dunning, all)).toEqual(['promise', 'advance', 'run', 'exclude', 'schedule'])
    expect(actsOn({ ...dunning, promisedUntil: '2026-12-09', excluded: true, ownSchedule: true }, all)).toEqual([
      'promise',
      'withdrawPromise',
      'exclude',
      'include',
      'schedule',
      'dropSchedule',
    ])
    expect(actsOn({ ...dunning, master: 'MONEYBIRD' }, all)).not.toContain('advance')
  })
})
