import type { DeadLetterQuestion, JobQuestion, Processor } from './api'

export const TABS = ['orders', 'jobs', 'dead-letters', 'decisions', 'processors'] as const
export type Tab = (typeof TABS)[number]

export const JOB_STATES = ['ANY', 'WAITING', 'RUNNING', 'RETRYING', 'FAILING', 'GIVEN_UP'] as const

/** What the page's address says. A cursor belongs to one list, so whatever changes the list takes it away. */
export interface Shown extends Record<string, string> {
  tab: string
  state: string
  processor: string
  cursor: string
}

export const AT_FIRST: Shown = { tab: 'orders', state: 'ANY', processor: '', cursor: '' }

export function narrowed(shown: Shown, change: Partial<Shown>): Shown {
  return { ...shown, cursor: '', ...change }
}

export function jobQuestion({ state, cursor }: Shown): JobQuestion {
  const known = JOB_STATES.find((each) => each === state)
  return { ...(known && known !== 'ANY' ? { state: known } : {}), ...(cursor ? { cursor } : {}) }
}

export function deadLetterQuestion({ processor, cursor }: Shown): DeadLetterQuestion {
  return { ...(processor ? { processor } : {}), ...(cursor ? { cursor } : {}) }
}

const LATE_SECONDS = 60

/** How a processor is doing, in one word. */
export type Condition = 'fails' | 'unattended' | 'late' | 'following' | 'idle'

export function conditionOf({ segments, lagSeconds, caughtUp }: Processor): Condition {
  if (segments.some(({ error }) => error)) return 'fails'
  if (!segments.length || segments.some(({ node }) => !node)) return 'unattended'
  if (lagSeconds > LATE_SECONDS) return 'late'
  return caughtUp ? 'idle' : 'following'
}

/** The part of the work that is named before the slash: `REGISTER_DOMAIN/2` is the second line's. */
export function kindOfWork(work: string): string {
  return work.split('/')[0] ?? work
}
