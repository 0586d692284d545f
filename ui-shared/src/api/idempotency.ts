import { ref } from 'vue'

/** A random identifier; browsers offer `crypto.randomUUID` on secure origins only. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/**
 * The key that makes one effect of however many tries: one per form, kept while it is tried again, and another one once
 * it succeeded.
 */
export function useIdempotencyKey() {
  const key = ref(newKey())
  return { key, renew: () => void (key.value = newKey()) }
}
