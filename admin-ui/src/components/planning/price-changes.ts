import { answer, type components } from 'ui-shared'
import { api } from '../../api'

type Schemas = components['schemas']
/** An amount as the API takes it. */
export type Euro = Schemas['Amount']
export type PriceChangeAsk = Schemas['PriceChangeAsk']
export type NewPriceChange = Schemas['NewPriceChange']
export type PriceChangeImpact = Schemas['PriceChangeImpact']

/** Which subscriptions, as one chooses them. */
export interface Scope {
  label: string
  scope: Pick<PriceChangeAsk, 'packageId' | 'billingPeriod' | 'tld'>
  /** What new ones cost today. */
  price: string
}

export const preview = (body: PriceChangeAsk): Promise<PriceChangeImpact> =>
  answer(api.POST('/api/admin/price-changes/preview', { body }))

export const order = (body: NewPriceChange, key: string) =>
  answer(api.POST('/api/admin/price-changes', { params: { header: { 'Idempotency-Key': key } }, body }))
