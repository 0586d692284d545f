import type { AdminCompensation, AdminOrder, AdminStep } from './api'

export type DecisionAct = 'approve' | 'reject' | 'suspend' | 'resume' | 'cancel' | 'unpark'
export type OrderAct = DecisionAct | 'correct'
export type StepAct = 'retry' | 'correct' | 'complete' | 'skip'
export type CompensationAct = 'retry' | 'complete'

/** What of a step's data staff can replace, by the kind of step; the others work with nothing that could be wrong. */
export const CORRECTABLE: Partial<Record<AdminStep['kind'], string[]>> = {
  PROVISION_HOSTING: ['login', 'servicePlan'],
  REGISTER_DOMAIN: ['nameServers'],
  TRANSFER_DOMAIN: ['transferCode'],
}

/** What can be done with an order as it is now; the server has the last word. */
export function orderActs({ status, parked }: AdminOrder): OrderAct[] {
  const acts: OrderAct[] = parked ? ['unpark'] : []
  if (status === 'PENDING') return [...acts, 'approve', 'correct', 'reject', 'cancel']
  if (status === 'PROCESSING') return [...acts, 'cancel']
  if (status === 'ACTIVE') return [...acts, 'suspend', 'cancel']
  if (status === 'SUSPENDED') return [...acts, 'resume', 'cancel']
  return acts
}

/** What can be done with a step as it is now. */
export function stepActs({ status }: AdminOrder, { state, kind }: AdminStep): StepAct[] {
  if (status !== 'PROCESSING' && status !== 'CANCELLING') return []
  if (state === 'COMPLETED' || state === 'COMPLETED_BY_HAND' || state === 'SKIPPED') return []
  const again: StepAct[] = kind in CORRECTABLE ? ['retry', 'correct'] : ['retry']
  return [...(state === 'FAILED' && status === 'PROCESSING' ? again : []), 'complete', 'skip']
}

export function compensationActs({ state }: AdminCompensation): CompensationAct[] {
  if (state === 'COMPLETED') return []
  return state === 'FAILED' ? ['retry', 'complete'] : ['complete']
}
