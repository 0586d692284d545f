import { presentDay } from 'ui-shared'

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** The day that an address asks for; today where it asks for none. */
export function dayOf(wish: string): string {
  return DAY.test(wish) ? wish : presentDay()
}

/** From when a day is seen that has come: that day at the latest. */
export function seenOnOf(wish: string, date: string): string {
  return DAY.test(wish) && wish < date ? wish : date
}
