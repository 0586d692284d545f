import { useQuery } from '@tanstack/vue-query'
import { answer, type components } from 'ui-shared'
import { api } from '../../api'

export type Provider = components['schemas']['ProviderRow']

/** A provider in trouble is watched; otherwise little changes that somebody waits for. */
const SOON = 3_000
const LATER = 15_000

export function useProviders() {
  return useQuery({
    queryKey: ['providers'],
    queryFn: () => answer(api.GET('/api/admin/providers')).then(({ providers }) => providers),
    refetchInterval: ({ state }) => (state.data?.some((each) => conditionOf(each) !== 'fine') ? SOON : LATER),
  })
}

/** How a provider is doing, in one word. */
export type Condition = 'fine' | 'full' | 'closed' | 'trying' | 'leftAlone'

export function conditionOf({ breaker, closedUntil, nextFreeAt }: Provider): Condition {
  if (breaker === 'OPEN') return 'leftAlone'
  if (breaker === 'TRYING') return 'trying'
  if (closedUntil) return 'closed'
  return nextFreeAt ? 'full' : 'fine'
}
