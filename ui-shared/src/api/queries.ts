import { QueryClient } from '@tanstack/vue-query'
import { Problem } from './problem'

const RETRIES = 2

/** Questions are asked again only where the same question may get an answer later; commands never by themselves. */
export function createQueries(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        retry: (failures, failure) => failures < RETRIES && failure instanceof Problem && failure.mayPass,
      },
      mutations: { retry: false },
    },
  })
}
