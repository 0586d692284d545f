import { expect, it } from 'vitest'
import { withVat } from '../src/features/ordering/vat'

it.each([
  ['10.00', '21', '12.10'],
  ['6.99', '21', '8.46'],
  ['0.50', '5.5', '0.53'],
  ['7.50', '0', '7.50'],
  ['0.01', '21', '0.01'],
])('%s with %s%% VAT is %s', (amount, rate, gross) => {
  expect(withVat({ amount, currency: 'EUR' }, rate)).toEqual({ amount: gross, currency: 'EUR' })
})
