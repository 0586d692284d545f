import { computed, ref, shallowRef } from 'vue'
import { useIdempotencyKey, type IdempotencyKeys } from '../api/idempotency'
import { Problem } from '../api/problem'

/**
 * What a form does with its command: sends it once however often the button is pressed, keeps one idempotency key over
 * its tries, and sorts what went wrong: onto fields, into a conflict, or into one notice.
 *
 * @param send the command; gets the idempotency key after the input
 * @param keys where the key is kept, if it has to outlive the form
 */
export function useCommand<Input, Result>(
  send: (input: Input, key: string) => Promise<Result>,
  keys: IdempotencyKeys = useIdempotencyKey(),
) {
  const pending = ref(false)
  const problem = shallowRef<Problem | null>(null)
  const { key, renew } = keys

  /** @returns what the server answered, or undefined if something went wrong (see `problem`) */
  async function submit(input: Input): Promise<Result | undefined> {
    if (pending.value) return undefined
    pending.value = true
    problem.value = null
    try {
      const result = await send(input, key.value)
      renew()
      return result
    } catch (failure) {
      problem.value = Problem.of(failure)
      // its first request may have arrived and can't be had again with other content; the notice says so
      if (problem.value.code === 'idempotency-key-reused') renew()
      return undefined
    } finally {
      pending.value = false
    }
  }

  return {
    submit,
    pending,
    problem,
    /** Faults for the fields, as forms take them. */
    faults: computed(() => problem.value?.errors ?? []),
    /** Set if someone else changed it meanwhile. */
    conflict: computed(() => (problem.value?.isConflict ? problem.value : null)),
    /** What neither a field nor a conflict dialog shows. */
    rest: computed(() => {
      const found = problem.value
      return found && !found.isConflict && found.errors.length === 0 ? found : null
    }),
    forget: () => void (problem.value = null),
  }
}
