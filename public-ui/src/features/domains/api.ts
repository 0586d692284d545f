import { useQuery } from '@tanstack/vue-query'
import { answer, language, type components } from 'ui-shared'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { api } from '../../api'
import { byDemand, wantedNames } from './wanted'

export type CheckedName = components['schemas']['CheckedName']
export type ShopTld = components['schemas']['ShopTld']

/** The extensions under which names can be ordered, with their prices. */
export function useTlds() {
  return useQuery({
    queryKey: ['tlds', language],
    queryFn: () => answer(api.GET('/api/v1/tlds')),
    select: (list) => ({ ...list, tlds: byDemand(list.tlds) }),
    staleTime: 300_000,
  })
}

/** Which names can be had for what was typed, under all our extensions. Nothing is asked while nothing is typed. */
export function useDomainCheck(typed: MaybeRefOrGetter<string>, tlds: MaybeRefOrGetter<ShopTld[] | undefined>) {
  const portions = computed(() => {
    const known = toValue(tlds)
    return known
      ? wantedNames(
          toValue(typed),
          known.map(({ tld }) => tld),
        )
      : []
  })
  return useQuery({
    queryKey: ['domain-check', portions],
    queryFn: async () => {
      const answers = await Promise.all(
        portions.value.map((names) => answer(api.POST('/api/v1/domains/check', { body: { names } }))),
      )
      return answers.flatMap(({ results }) => results)
    },
    enabled: computed(() => portions.value.length > 0),
    staleTime: 60_000,
  })
}
