import type { FieldFault } from 'ui-shared'
import { shallowRef } from 'vue'
import { items } from '../../cart/cart'

/** What an order was refused for, kept until it is sent again: it is mended on other pages than it is sent from. */
export const refusals = shallowRef<FieldFault[]>([])
/** The same by the item that it is about: places in the cart change while it is mended. */
export const refusedItems = shallowRef(new Map<string, FieldFault[]>())

export function refuse(faults: FieldFault[]): void {
  refusals.value = faults
  const byItem = new Map<string, FieldFault[]>()
  for (const fault of faults) {
    const at = /^items\[(\d+)\]/.exec(fault.field)?.[1]
    const item = at === undefined ? undefined : items.value[Number(at)]
    if (item) byItem.set(item.id, [...(byItem.get(item.id) ?? []), fault])
  }
  refusedItems.value = byItem
}

/** Whether it is mended where the visitor's details are, not in the cart. */
export function isOfDetails(field: string): boolean {
  return !field.startsWith('items[') || field.endsWith('.transferCode')
}
