import { ref, type Ref } from 'vue'

/** A random identifier; browsers offer `crypto.randomUUID` on secure origins only. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** The key of a form's next effect, and how to get another one. */
export interface IdempotencyKeys {
  key: Readonly<Ref<string>>
  renew: () => void
}

/**
 * The key that makes one effect of however many tries: one per form, kept while it is tried again, and another one once
 * it succeeded.
 */
export function useIdempotencyKey(): IdempotencyKeys {
  const key = ref(newKey())
  return { key, renew: () => void (key.value = newKey()) }
}
