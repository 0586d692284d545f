import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/vue-query'
import { answer, language, tagged, type components, type Tagged } from 'ui-shared'
import { toValue, type MaybeRefOrGetter } from 'vue'
import { api } from '../../api'

type Schemas = components['schemas']
export type AdminCoupon = Schemas['AdminCoupon']
export type NewCoupon = Schemas['NewCoupon']
export type TimelineEntry = Schemas['TimelineLine']

const LIST = ['coupons', 'list']
const one = (id: string) => ['coupons', id]

/** A page of all coupons, withdrawn ones included, the newest first; the page before stays until it is there. */
export function useCoupons(cursor: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: [...LIST, cursor],
    queryFn: () => {
      const query = toValue(cursor) ? { cursor: toValue(cursor) } : {}
      return answer(api.GET('/api/admin/coupons', { params: { query } }))
    },
    placeholderData: keepPreviousData,
  })
}

/** One coupon with its entity tag, which its withdrawal sends back. */
export function useCoupon(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: ['coupons', id],
    queryFn: () => tagged(api.GET('/api/admin/coupons/{id}', { params: { path: { id: toValue(id) } } })),
  })
}

export function useCouponHistory(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: ['coupons', id, 'history', language],
    queryFn: () =>
      answer(api.GET('/api/admin/coupons/{id}/timeline', { params: { path: { id: toValue(id) } } })).then(
        ({ entries }) => [...entries].reverse(),
      ),
  })
}

/** The packages that a coupon can be for. */
export function usePackageChoices() {
  return useQuery({
    queryKey: ['packages'],
    queryFn: () => answer(api.GET('/api/admin/packages')).then(({ packages }) => packages),
  })
}

/** What admins do with coupons. Each answer takes the place of what was known before. */
export function useCouponCommands() {
  const queries = useQueryClient()

  async function known(call: Promise<Tagged<AdminCoupon>>): Promise<Tagged<AdminCoupon>> {
    const answered = await call
    queries.setQueryData(one(answered.data.id), answered)
    await queries.invalidateQueries({ queryKey: [...one(answered.data.id), 'history'] })
    await queries.invalidateQueries({ queryKey: LIST })
    return answered
  }

  return {
    introduce: (body: NewCoupon, key: string) =>
      known(tagged(api.POST('/api/admin/coupons', { params: { header: { 'Idempotency-Key': key } }, body }))),

    withdraw: (id: string, reason: string, etag: string | null, key: string) =>
      known(
        tagged(
          api.POST('/api/admin/coupons/{id}/withdraw', {
            params: { path: { id }, header: { ...(etag && { 'If-Match': etag }), 'Idempotency-Key': key } },
            body: { reason },
          }),
        ),
      ),

    /** Takes over what a conflict showed. */
    remember: (data: AdminCoupon, etag: string | null) => queries.setQueryData(one(data.id), { data, etag }),
  }
}
