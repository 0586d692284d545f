import { expect, it } from 'vitest'
import { count, day, exactTime, money, month, relativeTime, typedAmount } from '../src'

const plain = (text: string) => text.replaceAll(/\s/g, ' ')
const at = '2026-11-28T11:04:00Z'
const later = (seconds: number) => Date.parse(at) + seconds * 1000

it('writes money as each language does, to the cent', () => {
  expect(plain(money({ amount: '1234.50', currency: 'EUR' }, 'nl'))).toBe('€ 1.234,50')
  expect(plain(money({ amount: '1234.50', currency: 'EUR' }, 'en'))).toMatch(/^€ ?1,234\.50$/)
  expect(plain(money({ amount: '9007199254740993.01', currency: 'EUR' }, 'nl'))).toBe('€ 9.007.199.254.740.993,01')
  expect(count(1000, 'nl')).toBe('1.000')
  expect(count(1000, 'en')).toBe('1,000')
})

it('reads amounts as people type them', () => {
  expect(typedAmount('12,5')).toBe('12.50')
  expect(typedAmount(' 7 ')).toBe('7.00')
  expect(typedAmount('7.55')).toBe('7.55')
  for (const wrong of ['', 'veel', '-1', '1.234,00', '1,234', '12345678']) expect(typedAmount(wrong)).toBeUndefined()
})

it('tells times as they are in Amsterdam', () => {
  expect(exactTime(at, 'nl')).toContain('28 november 2026')
  expect(exactTime(at, 'nl')).toContain('12:04')
  expect(exactTime('2026-07-01T22:30:00Z', 'en')).toContain('2 July 2026')
  expect(day('2026-12-31T23:30:00Z', 'nl')).toBe('1 januari 2027')
  expect(day('2026-12-31', 'nl')).toBe('31 december 2026')
  expect(month('2026-11', 'nl')).toBe('november 2026')
  expect(month('2026-01', 'en')).toBe('January 2026')
})

it('tells how long ago or ahead', () => {
  expect(relativeTime(at, later(20), 'nl')).toBe('nu')
  expect(relativeTime(at, later(3 * 60 + 20), 'nl')).toBe('3 minuten geleden')
  expect(relativeTime(at, later(-2 * 3600), 'nl')).toBe('over 2 uur')
  expect(relativeTime(at, later(26 * 3600), 'en')).toBe('yesterday')
})
