import { expect, it } from 'vitest'
import { groupOf, partOf } from '../src/features/reports/accounts'
import { ALL_LINES, narrowed, question } from '../src/features/reports/lines'
import { around, isDay, lastClosedQuarter, moved, read, within } from '../src/features/reports/periods'
import { asOfDay, AT_FIRST, periodOf } from '../src/features/reports/shown'
import { left, share, sums } from '../src/features/reports/sums'

const euros = (amount: string) => ({ amount, currency: 'EUR' })

it('reads each form of a period that the API knows, and no other', () => {
  expect(read('2026')).toEqual({ length: 'YEAR', text: '2026', from: '2026-01-01', to: '2026-12-31' })
  expect(read('2026-Q3')).toEqual({ length: 'QUARTER', text: '2026-Q3', from: '2026-07-01', to: '2026-09-30' })
  expect(read('2028-02')).toEqual({ length: 'MONTH', text: '2028-02', from: '2028-02-01', to: '2028-02-29' })
  expect(read('2026-07-01..2026-07-15')).toMatchObject({ length: 'DAYS', from: '2026-07-01', to: '2026-07-15' })
  for (const none of ['', '26', '2026-Q5', '2026-13', '2026-07-15..2026-07-01', '2026-02-30..2026-03-01', '2026-07-01'])
    expect(read(none), none).toBeUndefined()
})

it('knows which days there are', () => {
  expect(isDay('2028-02-29')).toBe(true)
  for (const none of ['2026-02-29', '2026-13-01', '26-01-01', '']) expect(isDay(none), none).toBe(false)
})

it('moves by its own length, over the end of a year too', () => {
  expect(moved(around('MONTH', '2026-01-31'), -1).text).toBe('2025-12')
  expect(moved(around('QUARTER', '2026-11-29'), 1).text).toBe('2027-Q1')
  expect(moved(around('YEAR', '2026-11-29'), -1).text).toBe('2025')
  expect(moved(around('DAYS', '2026-11-30'), 1).text).toBe('2026-12-01..2026-12-01')
})

it('shows the last closed quarter for VAT and the present month otherwise, unless the address names a period', () => {
  expect(lastClosedQuarter('2026-02-10').text).toBe('2025-Q4')
  expect(periodOf('vat', AT_FIRST, '2026-11-29').text).toBe('2026-Q3')
  expect(periodOf('revenue', AT_FIRST, '2026-11-29').text).toBe('2026-11')
  expect(periodOf('vat', { period: '2026-Q4' }, '2026-11-29').text).toBe('2026-Q4')
  expect(periodOf('balances', { period: 'ooit' }, '2026-11-29').text).toBe('2026-11')
  expect(asOfDay({ asOf: '2026-09-30' }, '2026-11-29')).toBe('2026-09-30')
  expect(asOfDay({ asOf: '2026-09-31' }, '2026-11-29')).toBe('2026-11-29')
})

it('leads to the part of a month that the report is about', () => {
  expect(within('2026-07', { from: '2026-01-01', to: '2026-12-31' })).toBe('2026-07')
  expect(within('2026-07', { from: '2026-07-10', to: '2026-08-15' })).toBe('2026-07-10..2026-07-31')
  expect(within('2026-08', { from: '2026-07-10', to: '2026-08-15' })).toBe('2026-08-01..2026-08-15')
})

it('asks for the lines that its address says, and for nothing that the API would not know', () => {
  expect(question(ALL_LINES)).toEqual({})
  const asked = {
    period: '2026-Q3',
    account: 'vat-payable/oss/DE/19',
    accountKind: 'VAT_PAYABLE',
    kind: 'INVOICE',
    group: 'HOSTING',
    vatBox: 'OSS',
    vatCountry: 'DE',
    vatRate: '19',
    invoice: 'i1',
    cursor: 'c',
  }
  expect(question({ ...ALL_LINES, ...asked })).toEqual(asked)
  expect(
    question({
      ...ALL_LINES,
      period: 'ooit',
      kind: 'GIFT',
      group: 'CARS',
      vatBox: '9z',
      vatCountry: 'x',
      vatRate: 'y',
    }),
  ).toEqual({})
})

it('begins at its first page when it is narrowed', () => {
  expect(narrowed({ ...ALL_LINES, cursor: 'c' }, { kind: 'RELEASE' })).toEqual({ ...ALL_LINES, kind: 'RELEASE' })
})

it('adds up to the cent, each currency by itself, below zero too', () => {
  expect(sums([euros('0.10'), euros('0.20'), euros('-7.55'), { amount: '1.00', currency: 'USD' }])).toEqual([
    euros('-7.25'),
    { amount: '1.00', currency: 'USD' },
  ])
  expect(sums([euros('-0.05')])).toEqual([euros('-0.05')])
  expect(sums([])).toEqual([])
})

it('tells how much of the threshold is used, and what is left of it', () => {
  expect(share(euros('2500.00'), euros('10000.00'))).toBe(0.25)
  expect(share(euros('12000.00'), euros('10000.00'))).toBe(1)
  expect(share(euros('-5.00'), euros('10000.00'))).toBe(0)
  expect(left(euros('10000.00'), euros('2500.01'))).toEqual(euros('7499.99'))
})

it('names the part of an account, or its product group', () => {
  expect(groupOf('deferred-revenue/hosting')).toBe('HOSTING')
  expect(partOf('deferred-revenue/hosting')).toBeUndefined()
  expect(groupOf('vat-payable/1a')).toBeUndefined()
  expect(partOf('receivable')).toBeUndefined()
  expect(partOf('vat-payable/1a')).toBe('1a')
  expect(partOf('vat-payable/oss/DE/19')).toBe('OSS DE 19%')
})
