import { computed } from 'vue'
import { stored } from '../cart/stored'

/** An order that this tab may show: who knows its secret may see it. */
export interface KnownOrder {
  number: string
  secret: string
  /** Whether it was placed here, so that its page says thank you. */
  placedHere: boolean
}

// for this tab only: who comes after us on this computer must not find them
const known = stored<KnownOrder[]>(sessionStorage, 'hostforge.orders', (kept) =>
  Array.isArray(kept)
    ? kept.filter(({ number, secret }) => typeof number === 'string' && typeof secret === 'string')
    : [],
)

export const lastPlaced = computed(() => known.value.findLast(({ placedHere }) => placedHere))

export function knownOrder(number: string): KnownOrder | undefined {
  return known.value.find((order) => order.number === number)
}

export function rememberOrder(order: KnownOrder): void {
  const before = knownOrder(order.number)
  known.value = [
    ...known.value.filter(({ number }) => number !== order.number),
    { ...order, placedHere: order.placedHere || (before?.placedHere ?? false) },
  ]
}
