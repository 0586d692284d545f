import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { answer, tagged, type components, type Tagged } from 'ui-shared'
import { toValue, type MaybeRefOrGetter } from 'vue'
import { api } from '../../api'

type Schemas = components['schemas']
export type AdminTld = Schemas['AdminTld']
export type NewTldPrices = Schemas['NewTldPrices']

const ALL = ['tlds']
const one = (tld: string) => ['tlds', tld]

/** The whole price list, withdrawn extensions included. */
export function useTlds() {
  return useQuery({
    queryKey: ALL,
    queryFn: () => answer(api.GET('/api/admin/tlds')).then(({ tlds }) => tlds),
  })
}

/** One extension with its entity tag, which a change of it sends back. */
export function useTld(tld: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: ['tlds', tld],
    queryFn: () => tagged(api.GET('/api/admin/tlds/{tld}', { params: { path: { tld: toValue(tld) } } })),
  })
}

/** What admins do with the price list. Each answer takes the place of what was known before. */
export function useTldCommands() {
  const queries = useQueryClient()

  async function known(call: Promise<Tagged<AdminTld>>): Promise<Tagged<AdminTld>> {
    const answered = await call
    queries.setQueryData(one(answered.data.tld), answered)
    await queries.invalidateQueries({ queryKey: ALL, exact: true })
    return answered
  }

  return {
    /** Offers the extension at these prices, whether it was offered before or not. */
    price: (tld: string, body: NewTldPrices, etag: string | null) =>
      known(tagged(api.PUT('/api/admin/tlds/{tld}', { params: { path: { tld }, header: ifMatch(etag) }, body }))),

    withdraw: (tld: string, reason: string | undefined, etag: string | null, key: string) =>
      known(
        tagged(
          api.POST('/api/admin/tlds/{tld}/withdraw', {
            params: { path: { tld }, header: { ...ifMatch(etag), 'Idempotency-Key': key } },
            body: { ...(reason && { reason }) },
          }),
        ),
      ),

    plan: (tld: string, from: string, body: NewTldPrices, etag: string | null) =>
      known(
        tagged(
          api.PUT('/api/admin/tlds/{tld}/planned-prices/{from}', {
            params: { path: { tld, from }, header: ifMatch(etag) },
            body,
          }),
        ),
      ),

    withdrawPlan: (tld: string, from: string, reason: string | undefined, etag: string | null, key: string) =>
      known(
        tagged(
          api.POST('/api/admin/tlds/{tld}/planned-prices/{from}/withdraw', {
            params: { path: { tld, from }, header: { ...ifMatch(etag), 'Idempotency-Key': key } },
            body: { ...(reason && { reason }) },
          }),
        ),
      ),

    /** Takes over what a conflict showed. */
    remember: (data: AdminTld, etag: string | null) => queries.setQueryData(one(data.tld), { data, etag }),
  }
}

/** Without a tag the change means: whatever it is now. */
function ifMatch(etag: string | null) {
  return etag ? { 'If-Match': etag } : {}
}
