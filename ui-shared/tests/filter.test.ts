import { flushPromises, mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { defineComponent, h, type WritableComputedRef } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import { oneOf, useUrlFilter } from '../src'

async function filterAt(address: string) {
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/', component: { render: () => null } }],
  })
  await router.push(address)
  const defaults = { q: '', attention: false, size: 25 }
  let filter!: WritableComputedRef<typeof defaults>
  const page = defineComponent({
    setup: () => {
      filter = useUrlFilter(defaults)
      return () => h('div')
    },
  })
  mount(page, { global: { plugins: [router] } })
  return { filter, router }
}

describe('a filter in the address', () => {
  it('is read by the type of its default', async () => {
    const { filter } = await filterAt('/?q=acme&attention=true&size=50&other=1')
    expect(filter.value).toEqual({ q: 'acme', attention: true, size: 50 })
  })

  it('takes the default for what makes no sense', async () => {
    const { filter } = await filterAt('/?size=many&attention=perhaps&q=a&q=b')
    expect(filter.value).toEqual({ q: '', attention: false, size: 25 })
  })

  it('is written without what is as by default, and leaves the rest of the address alone', async () => {
    const { filter, router } = await filterAt('/?size=50&other=1')
    filter.value = { q: 'acme', attention: false, size: 25 }
    await flushPromises()
    expect(router.currentRoute.value.fullPath).toBe('/?other=1&q=acme')
  })
})

it('a wish that is not known is the first that is', () => {
  expect(oneOf(['all', 'open'], 'open')).toBe('open')
  expect(oneOf(['all', 'open'], 'closed')).toBe('all')
})
