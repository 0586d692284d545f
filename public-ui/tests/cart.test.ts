import { beforeAll, beforeEach, expect, it, vi } from 'vitest'

/** The module as a new visit finds it. */
async function visit() {
  vi.resetModules()
  return import('../src/cart/cart')
}

beforeAll(visit, 60_000) // the first one compiles, which is no test's time
beforeEach(() => localStorage.clear())

it('survives a reload, with the key of its order', async () => {
  const before = await visit()
  before.addDomain('DOMAIN_REGISTRATION', 'a.nl')
  const after = await visit()
  expect(after.cartBody()).toEqual([{ kind: 'DOMAIN_REGISTRATION', domain: 'a.nl', billingPeriod: 'P1Y', quantity: 1 }])
  expect(after.orderKeys.key.value).toBe(before.orderKeys.key.value)
})

it('is another order once it was ordered', async () => {
  const cart = await visit()
  cart.addDomain('DOMAIN_TRANSFER', 'a.nl')
  const key = cart.orderKeys.key.value
  cart.startAnew()
  expect(cart.items.value).toEqual([])
  expect(cart.orderKeys.key.value).not.toBe(key)
})

it('gives hosting a name that has none, and takes it back when the name goes', async () => {
  const cart = await visit()
  cart.addHosting('p', 'P1M')
  expect(cart.cartBody()[0]?.domain).toBeNull()
  cart.addDomain('DOMAIN_REGISTRATION', 'a.nl')
  cart.addHosting('q', 'P1Y')
  expect(cart.cartBody().map(({ domain }) => domain)).toEqual(['a.nl', 'a.nl', null])
  cart.remove(cart.inCart('a.nl')?.id ?? '')
  expect(cart.cartBody().map(({ domain }) => domain)).toEqual([null, null])
})

it('holds a name once', async () => {
  const cart = await visit()
  cart.addDomain('DOMAIN_REGISTRATION', 'a.nl')
  cart.addDomain('DOMAIN_TRANSFER', 'a.nl')
  expect(cart.items.value).toHaveLength(1)
})

it('never keeps the code of a transfer', async () => {
  const cart = await visit()
  cart.addDomain('DOMAIN_TRANSFER', 'a.nl')
  expect(cart.cartBody({ 'a.nl': 'secret' })[0]?.transferCode).toBe('secret')
  expect(localStorage.getItem('hostforge.cart')).not.toContain('secret')
})

it('forgets what it does not know', async () => {
  localStorage.setItem('hostforge.cart', JSON.stringify({ items: [{ id: 'x', kind: 'YACHT' }, null], key: 1 }))
  expect((await visit()).items.value).toEqual([])
  localStorage.setItem('hostforge.cart', '{')
  expect((await visit()).items.value).toEqual([])
})

it('keeps a code until it is ordered', async () => {
  const before = await visit()
  before.coupon.value = 'WELKOM'
  const cart = await visit()
  expect(cart.coupon.value).toBe('WELKOM')
  cart.startAnew()
  expect(cart.coupon.value).toBe('')
})
