import type { AdminCompensation, AdminOrder, AdminStep, OrderLine } from './api'

export type DecisionAct = 'approve' | 'reject' | 'suspend' | 'resume' | 'cancel' | 'unpark'
export type OrderAct = DecisionAct | 'correct'
export type StepAct = 'retry' | 'correct' | 'complete' | 'skip'
export type ServiceAct = 'plan' | 'renew'
export type CompensationAct = 'retry' | 'complete'

/** What of a step's data staff can replace, by the kind of step; the others work with nothing that could be wrong. */
export const CORRECTABLE: Partial<Record<AdminStep['kind'], string[]>> = {
  PROVISION_HOSTING: ['login', 'servicePlan'],
  REGISTER_DOMAIN: ['nameServers'],
  TRANSFER_DOMAIN: ['transferCode'],
  CHANGE_PLAN: ['servicePlan'],
  RENEW_DOMAIN: ['expiresOn'],
}

const FINISHED: AdminStep['state'][] = ['COMPLETED', 'COMPLETED_BY_HAND', 'SKIPPED']
const isFinished = ({ state }: AdminStep) => FINISHED.includes(state)
const wasDelivered = (step: AdminStep) =>
  ['PROVISION_HOSTING', 'REGISTER_DOMAIN', 'TRANSFER_DOMAIN'].includes(step.kind) &&
  isFinished(step) &&
  step.state !== 'SKIPPED'

/** A step of a change since the delivery, as its name says: `SUSPEND_HOSTING/1#2` is of the second. */
const isOfChange = ({ step }: AdminStep) => step.includes('#')
const isDelivered = ({ status }: AdminOrder) => status === 'ACTIVE' || status === 'SUSPENDED'

/** The steps of changes that are not finished yet. */
export const changing = (order: AdminOrder): AdminStep[] =>
  isDelivered(order) ? order.steps.filter((step) => isOfChange(step) && !isFinished(step)) : []

/** The lines of which a service was delivered that can be changed. */
export const deliveredLines = (order: AdminOrder): OrderLine[] =>
  isDelivered(order)
    ? order.lines.filter(({ number }) => order.steps.some((step) => step.lineNumber === number && wasDelivered(step)))
    : []

/** What can be done with one delivered line; nothing while it is being changed. */
export function serviceActs(order: AdminOrder, { number, kind }: OrderLine): ServiceAct[] {
  if (changing(order).some(({ lineNumber }) => lineNumber === number)) return []
  if (!deliveredLines(order).some((line) => line.number === number)) return []
  if (kind === 'HOSTING') return order.status === 'ACTIVE' ? ['plan'] : []
  return ['renew']
}

/** Until when a line's domain runs, as its registration or last renewal told: `2027-11-30`. */
export const expiryOf = (order: AdminOrder, { number }: OrderLine): string | undefined =>
  order.steps
    .filter(({ lineNumber }) => lineNumber === number)
    .flatMap(({ facts }) => facts.expiresOn ?? [])
    .sort()
    .at(-1)

/** The same day so many years later; what is not on the calendar then is the day after. */
export function yearsLater(day: string, years: number): string {
  const date = new Date(`${day}T12:00:00Z`)
  date.setUTCFullYear(date.getUTCFullYear() + years)
  return date.toISOString().slice(0, 10)
}

/** What can be done with an order as it is now; the server has the last word. */
export function orderActs(order: AdminOrder): OrderAct[] {
  const { status, parked } = order
  const acts: OrderAct[] = parked ? ['unpark'] : []
  if (status === 'PENDING') return [...acts, 'approve', 'correct', 'reject', 'cancel']
  if (status === 'PROCESSING') return [...acts, 'cancel']
  const isHostingChanging = changing(order).some(({ kind }) => kind !== 'RENEW_DOMAIN')
  if (status === 'ACTIVE') return isHostingChanging ? [...acts, 'cancel'] : [...acts, 'suspend', 'cancel']
  if (status === 'SUSPENDED') return isHostingChanging ? [...acts, 'cancel'] : [...acts, 'resume', 'cancel']
  return acts
}

/** What can be done with a step as it is now. */
export function stepActs(order: AdminOrder, step: AdminStep): StepAct[] {
  const { status } = order
  const { state, kind } = step
  const goesOn = status === 'PROCESSING' || (isDelivered(order) && isOfChange(step))
  if (!goesOn && status !== 'CANCELLING') return []
  if (isFinished(step)) return []
  const again: StepAct[] = kind in CORRECTABLE ? ['retry', 'correct'] : ['retry']
  return [...(state === 'FAILED' && goesOn ? again : []), 'complete', 'skip']
}

export function compensationActs({ state }: AdminCompensation): CompensationAct[] {
  if (state === 'COMPLETED') return []
  return state === 'FAILED' ? ['retry', 'complete'] : ['complete']
}
