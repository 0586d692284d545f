import { expect, it } from 'vitest'
import { coming, FIRST_PAGE, narrowed, question } from '../src/features/subscriptions/list'

const GOES_ON = { status: 'ACTIVE', dueOn: '2026-12-01', endsOn: null, endedOn: null } as const

it('asks for what its address says, and for nothing that the API would not know', () => {
  expect(question(FIRST_PAGE)).toEqual({ sort: 'NEWEST_FIRST' })
  expect(
    question({
      status: 'SUSPENDED',
      kind: 'DOMAIN',
      q: ' café ',
      customer: 'c1',
      dueUntil: '2026-12-01',
      sort: 'OLDEST_FIRST',
      cursor: 'c',
    }),
  ).toEqual({
    status: 'SUSPENDED',
    kind: 'DOMAIN',
    q: 'café',
    customer: 'c1',
    dueUntil: '2026-12-01',
    sort: 'OLDEST_FIRST',
    cursor: 'c',
  })
  expect(question({ ...FIRST_PAGE, status: 'LOST', kind: 'CAR', dueUntil: 'soon', sort: 'UPWARDS' })).toEqual({
    sort: 'NEWEST_FIRST',
  })
})

it('begins at its first page when it is narrowed', () => {
  expect(narrowed({ ...FIRST_PAGE, cursor: 'c' }, { kind: 'DOMAIN' })).toEqual({ ...FIRST_PAGE, kind: 'DOMAIN' })
})

it('tells when it is renewed, and that it should have been', () => {
  expect(coming(GOES_ON, '2026-12-01')).toEqual({ key: 'renewedOn', day: '2026-12-01' })
  expect(coming(GOES_ON, '2026-12-02')).toEqual({ key: 'late', day: '2026-12-01' })
})

it('tells that it ends rather than that it is renewed before', () => {
  expect(coming({ ...GOES_ON, endsOn: '2027-03-01' }, '2026-12-02')).toEqual({ key: 'endsOn', day: '2027-03-01' })
  expect(coming({ status: 'ENDED', dueOn: null, endsOn: '2026-12-01', endedOn: '2026-12-01' }, '2026-12-02')).toEqual({
    key: 'endedOn',
    day: '2026-12-01',
  })
})

it('says nothing where nothing comes', () => {
  expect(coming({ ...GOES_ON, dueOn: null }, '2026-12-02')).toBeNull()
})
