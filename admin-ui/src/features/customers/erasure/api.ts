import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { answer, tagged, type components, type Tagged } from 'ui-shared'
import { toValue, type MaybeRefOrGetter } from 'vue'
import { api } from '../../../api'
import { ifMatch, useCustomerCommands, type AdminCustomer } from '../api'

type Schemas = components['schemas']
export type Obligations = Schemas['OpenObligations']
export type Obligation = Schemas['OpenObligation']
export type ProviderErasure = Schemas['ProviderErasure']
export type PersonalData = Schemas['PersonalData']
export type ProviderAct = 'retry' | 'complete'

const obligations = (id: string) => ['customers', id, 'obligations']

/** What has to end before a customer can be erased; asked anew each time, since it decides. */
export function useObligations(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: ['customers', id, 'obligations'],
    queryFn: () => answer(api.GET('/api/admin/customers/{id}/obligations', { params: { path: { id: toValue(id) } } })),
    staleTime: 0,
    gcTime: 0,
  })
}

/** Erases, and sees to providers. Each answer takes the place of what was known before. */
export function useErasureCommands() {
  const queries = useQueryClient()
  const { remember } = useCustomerCommands()

  async function known(call: Promise<Tagged<AdminCustomer>>): Promise<Tagged<AdminCustomer>> {
    const answered = await call
    remember(answered.data, answered.etag)
    return answered
  }

  return {
    erase: (found: Tagged<AdminCustomer>, reason: string, key: string) =>
      known(
        tagged(
          api.POST('/api/admin/customers/{id}/erase', {
            params: { path: { id: found.data.id }, header: { ...ifMatch(found.etag), 'Idempotency-Key': key } },
            body: { reason },
          }),
        ),
      ),

    act: (act: ProviderAct, found: Tagged<AdminCustomer>, at: ProviderErasure, reason: string, key: string) =>
      known(
        tagged(
          api.POST(`/api/admin/customers/{id}/erasure/${act}`, {
            params: { path: { id: found.data.id }, header: { ...ifMatch(found.etag), 'Idempotency-Key': key } },
            body: { provider: at.provider, ...(reason && { reason }) },
          }),
        ),
      ),

    remember,

    /** Shows what a refusal listed. */
    owes: (id: string, found: Obligations) => void queries.setQueryData(obligations(id), found),
  }
}

/** All that is held about a customer; of one with very many orders it comes in parts. */
export async function personalData(id: string): Promise<PersonalData> {
  const part = (from: number) =>
    answer(api.GET('/api/admin/customers/{id}/personal-data', { params: { path: { id }, query: { from } } }))
  const all = await part(0)
  let next = all.nextFrom
  while (next) {
    const more = await part(next)
    all.orders.push(...more.orders)
    next = more.nextFrom
  }
  return { ...all, nextFrom: null }
}
