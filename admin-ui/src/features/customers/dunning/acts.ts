import type { CustomerDunning } from './api'

/** What staff can decide about the dunning of a customer. */
export type Act =
  'promise' | 'withdrawPromise' | 'exclude' | 'include' | 'schedule' | 'dropSchedule' | 'advance' | 'run'

/** Who asks customers to pay. */
export interface Powers {
  /** speaks to customers: records promises */
  speaks: boolean
  /** decides about money: all else */
  decides: boolean
}

/** @returns what makes sense as it stands, in the order in which it is offered */
export function actsOn(dunning: CustomerDunning, { speaks, decides }: Powers): Act[] {
  const acts: Act[] = []
  if (speaks) acts.push('promise')
  if (speaks && dunning.promisedUntil) acts.push('withdrawPromise')
  if (!decides) return acts
  const held = Boolean(dunning.promisedUntil) || dunning.excluded || dunning.master !== 'HOSTFORGE'
  if (dunning.next && !held) acts.push('advance', 'run')
  acts.push('exclude')
  if (dunning.excluded) acts.push('include')
  acts.push('schedule')
  if (dunning.ownSchedule) acts.push('dropSchedule')
  return acts
}
