import { describe, expect, it } from 'vitest'
import type { Processor } from '../src/features/provisioning/api'
import {
  AT_FIRST,
  conditionOf,
  deadLetterQuestion,
  jobQuestion,
  kindOfWork,
  narrowed,
} from '../src/features/provisioning/shown'

const segment = { number: 0, node: '7@node', position: 40, error: null }
const processor: Processor = {
  name: 'order-overview-g1',
  kind: 'PROJECTION',
  generation: 'LIVE',
  here: true,
  position: 40,
  head: 40,
  lagEvents: 0,
  lagSeconds: 0,
  caughtUp: true,
  deadLetters: 0,
  segments: [segment],
}

describe('a processor', () => {
  it('is up to date, at work or behind', () => {
    expect(conditionOf(processor)).toBe('idle')
    expect(conditionOf({ ...processor, caughtUp: false, lagEvents: 3, lagSeconds: 2 })).toBe('following')
    expect(conditionOf({ ...processor, caughtUp: false, lagEvents: 3, lagSeconds: 61 })).toBe('late')
  })

  it('stands still where nobody works on part of it, or it has not begun', () => {
    expect(conditionOf({ ...processor, segments: [segment, { ...segment, number: 1, node: null }] })).toBe('unattended')
    expect(conditionOf({ ...processor, segments: [] })).toBe('unattended')
  })

  it('fails where a part does, whatever else it does', () => {
    const failing = { ...segment, node: null, error: 'IllegalStateException: no' }
    expect(conditionOf({ ...processor, lagSeconds: 100, segments: [segment, failing] })).toBe('fails')
  })
})

describe('what the address says', () => {
  it('becomes a question, and what is unknown in it does not', () => {
    expect(jobQuestion({ ...AT_FIRST, state: 'GIVEN_UP', cursor: 'c' })).toEqual({ state: 'GIVEN_UP', cursor: 'c' })
    expect(jobQuestion({ ...AT_FIRST, state: 'LOST' })).toEqual({})
    expect(deadLetterQuestion({ ...AT_FIRST, processor: 'mails' })).toEqual({ processor: 'mails' })
    expect(deadLetterQuestion(AT_FIRST)).toEqual({})
  })

  it('begins at the first page when the list becomes another', () => {
    expect(narrowed({ ...AT_FIRST, cursor: 'c' }, { state: 'RUNNING' })).toEqual({ ...AT_FIRST, state: 'RUNNING' })
    expect(narrowed(AT_FIRST, { cursor: 'c' }).cursor).toBe('c')
  })
})

it('names work by its kind, whichever line it is for', () => {
  expect(kindOfWork('REGISTER_DOMAIN/2')).toBe('REGISTER_DOMAIN')
  expect(kindOfWork('mail')).toBe('mail')
})
