import { describe, expect, it, vi } from 'vitest'
import { changesBetween, onlyChanges, Problem, useCommand } from '../src'

const refusal = (code: string, more = {}) => new Problem({ type: `/problems/${code}`, status: 409, ...more })

describe('a command', () => {
  it('is sent once, however often the button is pressed', async () => {
    const send = vi.fn(() => Promise.resolve('done'))
    const { submit } = useCommand(send)
    await Promise.all([submit('a'), submit('a')])
    expect(send).toHaveBeenCalledTimes(1)
  })

  it('keeps its key until it succeeds', async () => {
    const keys: string[] = []
    let fails = true
    const { submit } = useCommand(async (_: string, key: string) => {
      keys.push(key)
      if (fails) throw refusal('unavailable')
      return 'done'
    })
    await submit('a')
    fails = false
    await submit('a')
    await submit('b')
    expect(keys[0]).toMatch(/^[0-9a-f]{32}$/)
    expect(keys[1]).toBe(keys[0])
    expect(keys[2]).not.toBe(keys[0])
  })

  it('takes another key when the server knows this one from another request', async () => {
    const keys: string[] = []
    const { submit } = useCommand(async (_: string, key: string) => {
      keys.push(key)
      throw refusal('idempotency-key-reused', { status: 422 })
    })
    await submit('a')
    await submit('a')
    expect(keys[1]).not.toBe(keys[0])
  })

  it('sorts what went wrong: fields, conflicts, and the rest', async () => {
    let failure = refusal('invalid-request', { status: 400, errors: [{ field: 'a', code: 'c', message: 'm' }] })
    const command = useCommand(() => Promise.reject(failure))
    await command.submit('a')
    expect(command.faults.value).toHaveLength(1)
    expect(command.rest.value).toBeNull()
    failure = refusal('conflict', { current: { a: 2 } })
    await command.submit('a')
    expect(command.conflict.value?.current).toEqual({ a: 2 })
    expect(command.rest.value).toBeNull()
    failure = refusal('customer-suspended')
    await command.submit('a')
    expect(command.rest.value?.code).toBe('customer-suspended')
    expect(command.conflict.value).toBeNull()
  })

  it('lets mistakes of ours be seen as such', async () => {
    const { submit, pending } = useCommand(() => Promise.reject(new RangeError('ours')))
    await expect(submit('a')).rejects.toThrow('ours')
    expect(pending.value).toBe(false)
  })
})

describe('changes', () => {
  const before = { name: 'a', price: { amount: '1.00', currency: 'EUR' }, text: { nl: 'x', en: 'y' }, version: 1 }

  it('are told field by field, without what says nothing to people', () => {
    const now = { ...before, price: { amount: '2.00', currency: 'EUR' }, version: 2 }
    expect(changesBetween(before, now)).toEqual([{ field: 'price.amount', before: '1.00', now: '2.00' }])
  })

  it('tell what came and what went', () => {
    expect(changesBetween({ a: 1 }, { b: 2 })).toEqual([
      { field: 'a', before: 1, now: undefined },
      { field: 'b', before: undefined, now: 2 },
    ])
  })

  it('are all that is sent, and an amount goes whole', () => {
    const after = { ...before, price: { amount: '2.00', currency: 'EUR' }, text: { nl: 'z', en: 'y' } }
    expect(onlyChanges(before, after)).toEqual({ price: { amount: '2.00', currency: 'EUR' }, text: { nl: 'z' } })
    expect(onlyChanges(before, structuredClone(before))).toEqual({})
  })
})
