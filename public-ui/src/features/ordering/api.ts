import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/vue-query'
import { answer, language, useCommand, type components, type Problem } from 'ui-shared'
import { computed, onScopeDispose, ref, watch } from 'vue'
import { api } from '../../api'
import { cartBody, coupon, items, orderKeys, startAnew } from '../../cart/cart'
import { rememberOrder } from '../../orders/known'
import { details } from './details'

type Schemas = components['schemas']
export type QuoteBody = Schemas['QuoteBody']
export type LineBody = Schemas['LineBody']
export type NewOrder = Schemas['NewOrder']
type OrderPlaced = Schemas['OrderPlaced']
type CartBody = Schemas['CartBody']

/** While someone types or clicks on, one question is enough. */
const SETTLED = 300

/** The packages' names, by their ids. */
export function usePackageNames() {
  const { data } = useQuery({ queryKey: ['packages', language], queryFn: () => answer(api.GET('/api/v1/packages')) })
  return computed(() => new Map(data.value?.packages.map(({ id, name }) => [id, name])))
}

/**
 * What the cart costs, as the server says it, asked again at each change of the cart and of those details that VAT hangs
 * on. Meanwhile the former answer stays, and `isSettling` tells that it is about to change.
 */
export function useQuote() {
  const queries = useQueryClient()
  const wanted = computed(() => quoteBody())
  const asked = ref(wanted.value)
  let timer: ReturnType<typeof setTimeout> | undefined
  watch(wanted, (body) => {
    clearTimeout(timer)
    timer = setTimeout(() => (asked.value = body), SETTLED)
  })
  onScopeDispose(() => clearTimeout(timer))

  const key = computed(() => ['quote', asked.value, language.value])
  const query = useQuery({
    queryKey: key,
    queryFn: () =>
      answer(api.POST('/api/v1/quotes', { params: { query: { lang: language.value } }, body: asked.value })),
    enabled: computed(() => asked.value.items.length > 0),
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  })
  return {
    ...query,
    isSettling: computed(
      () =>
        (query.isFetching.value && query.isPlaceholderData.value) ||
        JSON.stringify(wanted.value) !== JSON.stringify(asked.value),
    ),
    /** Takes over a quote that came with a refusal. */
    take: (quote: QuoteBody) => queries.setQueryData(key.value, quote),
  }
}

function quoteBody(): CartBody {
  const { kind, country, postalCode, vatNumber } = details.value
  return {
    items: cartBody(),
    kind: kind || null,
    country: country || null,
    postalCode: postalCode.trim() || null,
    vatNumber: kind === 'COMPANY' ? vatNumber.trim() || null : null,
    couponCode: coupon.value.trim() || null,
  }
}

/** The order that is on its way, whichever page sent it: the back button must not send a second one. */
let underway: { key: string; answer: Promise<OrderPlaced> } | null = null

/** Places the order; once it is placed, the cart is empty and the order known, also if its page is gone by then. */
export function usePlacing() {
  return useCommand((body: NewOrder, key) => {
    if (underway?.key === key) return underway.answer
    const placing = place(body, key)
    underway = { key, answer: placing }
    return placing.finally(() => (underway = null))
  }, orderKeys)
}

async function place(body: NewOrder, key: string): Promise<OrderPlaced> {
  const placed = await answer(api.POST('/api/v1/orders', { params: { header: { 'Idempotency-Key': key } }, body }))
  rememberOrder({ number: placed.number, secret: placed.secret, placedHere: true })
  startAnew()
  details.value.transferCodes = {}
  details.value.note = ''
  return placed
}

/** The quote that came with the refusal of an old price. */
export function quoteOf(problem: Problem | null): QuoteBody | undefined {
  return problem?.code === 'price-changed' ? (problem.members.quote as QuoteBody | undefined) : undefined
}

/** The line of an item, once the server has priced it. */
export function lineOf(item: (typeof items.value)[number], quote: QuoteBody | undefined): LineBody | undefined {
  return quote?.lines.find(
    (line) =>
      line.kind === item.kind &&
      (line.domain === item.domain || line.readableDomain === item.domain) &&
      (item.kind !== 'HOSTING' || line.packageId === item.packageId),
  )
}
