import type { components } from 'ui-shared'

export type Stage = components['schemas']['DunningScheduleStage']
type StageName = Stage['stage']

/** The stages that there can be, in the order in which they come. */
export const STAGES: StageName[] = ['FIRST_REMINDER', 'SECOND_REMINDER', 'SUSPENSION', 'TERMINATION']
const LATEST = 365

/** A schedule as it is typed: what is not there has no days. */
export type TypedSchedule = Record<StageName, { there: boolean; days: number }>

const USUAL: Record<StageName, number> = { FIRST_REMINDER: 7, SECOND_REMINDER: 14, SUSPENSION: 21, TERMINATION: 60 }

/** @returns a schedule to be typed over; a stage that is not there gets its usual days once it is switched on */
export function typed(schedule: Stage[]): TypedSchedule {
  const days = (stage: StageName) => schedule.find((each) => each.stage === stage)?.daysAfterDue
  return Object.fromEntries(
    STAGES.map((stage) => [stage, { there: days(stage) !== undefined, days: days(stage) ?? USUAL[stage] }]),
  ) as TypedSchedule
}

/** @returns what was typed, as the API takes it */
export function scheduled(schedule: TypedSchedule): Stage[] {
  return STAGES.filter((stage) => schedule[stage].there).map((stage) => ({
    stage,
    daysAfterDue: Number(schedule[stage].days),
  }))
}

/** Whether each stage comes after the one before it, from one day to a year after the last day to pay. */
export function isInOrder(stages: Stage[]): boolean {
  const days = stages.map(({ daysAfterDue }) => daysAfterDue ?? 0)
  return days.every((day, place) => Number.isInteger(day) && day >= 1 && day <= LATEST && day > (days[place - 1] ?? 0))
}
