import { useQueryClient } from '@tanstack/vue-query'

/** Waits for a command; whatever comes of it, all that begins with this key is asked again. */
export function useAskedAgain(queryKey: readonly string[]) {
  const queries = useQueryClient()
  return async <Result>(command: Promise<Result>): Promise<Result> => {
    try {
      return await command
    } finally {
      await queries.invalidateQueries({ queryKey })
    }
  }
}
