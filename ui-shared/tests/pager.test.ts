import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { createTexts, CursorPager, speak } from '../src'

function pager(modelValue: string, next: string | null) {
  speak('nl')
  const wrapper = mount(CursorPager, {
    props: { modelValue, next, 'onUpdate:modelValue': (value: string) => wrapper.setProps({ modelValue: value }) },
    global: { plugins: [createTexts({})] },
  })
  return wrapper
}

it('goes forward and back the way it came', async () => {
  const wrapper = pager('', 'second')
  await wrapper.findAll('button')[1]?.trigger('click')
  await wrapper.setProps({ next: 'third' })
  await wrapper.findAll('button')[1]?.trigger('click')
  expect(wrapper.props('modelValue')).toBe('third')
  await wrapper.findAll('button')[0]?.trigger('click')
  expect(wrapper.props('modelValue')).toBe('second')
  await wrapper.findAll('button')[0]?.trigger('click')
  expect(wrapper.props('modelValue')).toBe('')
})

it('offers the first page where the way is not known, after a reload', async () => {
  const wrapper = pager('fifth', null)
  expect(wrapper.text()).toContain('Eerste pagina')
  await wrapper.findAll('button')[0]?.trigger('click')
  expect(wrapper.props('modelValue')).toBe('')
})

it('is not there where one page is all', () => {
  expect(pager('', null).find('nav').exists()).toBe(false)
})
