import { ref, watch, type Ref } from 'vue'

/**
 * A value that a browser keeps between visits, or for one tab. What was kept in a form that is not known (any more) is
 * forgotten.
 *
 * @param read makes the value of what was kept, or of nothing
 */
export function stored<Value>(storage: Storage, name: string, read: (kept: unknown) => Value): Ref<Value> {
  const value = ref(read(parsed(storage.getItem(name)))) as Ref<Value>
  watch(
    value,
    (changed) => {
      const text = JSON.stringify(changed)
      if (storage.getItem(name) !== text) keep(storage, name, text)
    },
    { deep: true, flush: 'sync' },
  )
  // other tabs show the same
  addEventListener('storage', (event) => {
    if (event.storageArea === storage && event.key === name) value.value = read(parsed(event.newValue))
  })
  return value
}

function parsed(text: string | null): unknown {
  try {
    return text === null ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}

/** A browser may refuse to keep anything; the page works all the same, until it is closed. */
function keep(storage: Storage, name: string, text: string): void {
  try {
    storage.setItem(name, text)
  } catch (refused) {
    console.warn(refused)
  }
}
