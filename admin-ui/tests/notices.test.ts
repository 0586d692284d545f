import { expect, it } from 'vitest'
import { FIRST_PAGE, happening, narrowed, question } from '../src/features/notices/list'
import { texts } from '../src/features/notices/texts'

it('asks for what its address says, and for nothing that the API would not know', () => {
  expect(question(FIRST_PAGE)).toEqual({})
  expect(question({ state: 'FAILED', q: ' 2026-0017 ', cursor: 'c' })).toEqual({
    state: 'FAILED',
    q: '2026-0017',
    cursor: 'c',
  })
  expect(question({ ...FIRST_PAGE, state: 'LOST' })).toEqual({})
})

it('begins at its first page when it is narrowed', () => {
  expect(narrowed({ ...FIRST_PAGE, cursor: 'c' }, { state: 'DONE' })).toEqual({ ...FIRST_PAGE, state: 'DONE' })
})

it.each([
  ['payment_registered', 'actions.payment_registered'],
  ['sales_invoice_state_changed_to_paid', 'actions.state_paid'],
  ['sales_invoice_state_changed', 'actions.state_changed'],
])('has words for %s', (action, key) => {
  expect(happening({ action })).toBe(key)
  expect(texts.nl.actions).toHaveProperty(key.replace('actions.', ''))
})
