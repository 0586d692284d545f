import { useQuery } from '@tanstack/vue-query'
import { answer, language, type components } from 'ui-shared'
import { api } from '../../api'

export type ShopPackage = components['schemas']['ShopPackage']

/** The ways to pay for a package, by the name that the API gives them. */
export const TERMS = ['monthly', 'yearly'] as const
export type Term = (typeof TERMS)[number]

/** The packages that can be ordered, in the page's language. */
export function usePackages() {
  return useQuery({
    queryKey: ['packages', language],
    queryFn: () => answer(api.GET('/api/v1/packages')),
  })
}
