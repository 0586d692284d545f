import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { answer, type components } from 'ui-shared'
import { toValue, type MaybeRefOrGetter } from 'vue'
import { api } from '../../api'

type Schemas = components['schemas']
/** An amount as the API takes it. */
export type Euro = Schemas['Amount']
export type PriceChangeAsk = Schemas['PriceChangeAsk']
export type NewPriceChange = Schemas['NewPriceChange']
export type PriceChangeImpact = Schemas['PriceChangeImpact']
export type OrderedPriceChange = Schemas['PriceChangeRow']

/** Which subscriptions, as one chooses them. */
export interface Scope {
  label: string
  scope: Pick<PriceChangeAsk, 'packageId' | 'billingPeriod' | 'tld'>
  /** What new ones cost today. */
  price: string
}

/** A package, or an extension. */
export type Subject = Pick<PriceChangeAsk, 'packageId' | 'tld'>

const TELLING = 120_000
const GLANCE = 3_000

export const preview = (body: PriceChangeAsk): Promise<PriceChangeImpact> =>
  answer(api.POST('/api/admin/price-changes/preview', { body }))

export const order = (body: NewPriceChange, key: string) =>
  answer(api.POST('/api/admin/price-changes', { params: { header: { 'Idempotency-Key': key } }, body }))

/** The price changes of a package or an extension, the last first; looked at again while customers are being told. */
export function useOrdered(subject: MaybeRefOrGetter<Subject>, cursor: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: ['price-changes', subject, cursor],
    queryFn: () => {
      const { packageId, tld } = toValue(subject)
      const from = toValue(cursor)
      const query = { limit: 10, ...(packageId && { packageId }), ...(tld && { tld }), ...(from && { cursor: from }) }
      return answer(api.GET('/api/admin/price-changes', { params: { query } }))
    },
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (isTelling(state.data?.items[0]) ? GLANCE : false),
  })
}

function isTelling(last: OrderedPriceChange | undefined): boolean {
  return last !== undefined && Date.now() - Date.parse(last.orderedAt) < TELLING
}
