import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/vue-query'
import { answer, language, Problem, tagged, type components, type paths, type Tagged } from 'ui-shared'
import { toValue, type MaybeRefOrGetter } from 'vue'
import { api } from '../../api'

type Schemas = components['schemas']
export type OrderRow = Schemas['OrderRow']
export type AdminOrder = Schemas['AdminOrder']
export type AdminStep = Schemas['AdminStep']
export type AdminCompensation = Schemas['AdminCompensation']
export type OrderLine = Schemas['LineBody']
export type CartItem = Schemas['CartItemBody']
export type CartProblem = Schemas['CartProblem']
export type Quote = Schemas['QuoteBody']
export type OrderDecision = Schemas['OrderDecision']
type Taxed = { vat: Schemas['AdminVat']; totals: Schemas['TotalsBody'] }
/** What an order bore when it was placed, and what it bears now. */
export type VatChange = { ordered: Taxed; present: Taxed }
export type TimelineEntry = Schemas['TimelineLine']
export type OrderQuestion = NonNullable<paths['/api/admin/orders']['get']['parameters']['query']>

/** All that is known of orders, the dashboard's lists too. */
const ALL = ['orders']
const LISTS = ['orders', 'list']
const one = (name: string) => ['orders', 'one', name]
export const timelineOf = (name: string) => ['orders', 'timeline', name, language.value]

/** A page of the list; the one before stays until it is there. */
export function useOrders(question: MaybeRefOrGetter<OrderQuestion>) {
  return useQuery({
    queryKey: ['orders', 'list', question],
    queryFn: () => answer(api.GET('/api/admin/orders', { params: { query: toValue(question) } })),
    placeholderData: keepPreviousData,
  })
}

/**
 * One order with its entity tag, which a change of it sends back.
 *
 * @param name its id or its number
 */
export function useOrder(name: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: ['orders', 'one', name],
    queryFn: () => tagged(api.GET('/api/admin/orders/{id}', { params: { path: { id: toValue(name) } } })),
  })
}

/** All that happened to an order, oldest first, in the language of the page. */
export function useTimeline(name: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: ['orders', 'timeline', name, language],
    queryFn: () =>
      answer(api.GET('/api/admin/orders/{id}/timeline', { params: { path: { id: toValue(name) } } })).then(
        ({ entries }) => entries,
      ),
  })
}

/** The invoice of an order, once one was asked for; asked again with the order itself. */
export function useInvoiceOf(order: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: ['orders', 'one', order, 'invoice'],
    queryFn: () =>
      answer(api.GET('/api/admin/invoices', { params: { query: { order: toValue(order), limit: 1 } } })).then(
        ({ items }) => items[0] ?? null,
      ),
  })
}

/** The packages that an order can be corrected to. */
export function useOfferedPackages() {
  return useQuery({
    queryKey: ['packages'],
    queryFn: () => answer(api.GET('/api/admin/packages')).then(({ packages }) => packages),
    select: (packages) => packages.filter(({ retired }) => !retired),
  })
}

/**
 * What an order would cost with other items, by the server that will price the correction. The former answer stays until the
 * next is there.
 *
 * @param items null while there is nothing that could be priced
 */
export function useCorrectionQuote(order: MaybeRefOrGetter<string>, items: MaybeRefOrGetter<CartItem[] | null>) {
  return useQuery({
    queryKey: ['quote', order, items, language],
    queryFn: () =>
      answer(
        api.POST('/api/admin/orders/{id}/correction-quotes', {
          params: { path: { id: toValue(order) }, query: { lang: language.value } },
          body: { items: toValue(items) ?? [] },
        }),
      ),
    enabled: () => toValue(items) !== null,
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  })
}

/**
 * What another package comes to for the customer; null where the line has no subscription that goes on.
 *
 * @param packageId empty while none is chosen
 */
export function usePlanPreview(order: MaybeRefOrGetter<string>, line: number, packageId: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: ['plan-preview', order, line, packageId],
    queryFn: async () => {
      try {
        return await answer(
          api.GET('/api/admin/orders/{id}/lines/{number}/plan/preview', {
            params: { path: { id: toValue(order), number: line }, query: { packageId: toValue(packageId) } },
          }),
        )
      } catch (problem) {
        if (problem instanceof Problem && problem.status === 404) return null
        throw problem
      }
    },
    enabled: () => toValue(packageId) !== '',
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  })
}

/** What staff does about orders. Each answer takes the place of what was known before. */
export function useOrderCommands() {
  const queries = useQueryClient()

  function remember(found: Tagged<AdminOrder>) {
    for (const name of [found.data.id, found.data.number]) queries.setQueryData(one(name), found)
  }

  async function known(call: Promise<Tagged<AdminOrder>>): Promise<Tagged<AdminOrder>> {
    const answered = await call
    remember(answered)
    void queries.invalidateQueries({ queryKey: LISTS })
    void queries.invalidateQueries({ queryKey: ['orders', 'timeline'] })
    // without a tag it is what will be, once the lists have caught up
    if (!answered.etag) void queries.invalidateQueries({ queryKey: ['orders', 'one'] })
    return answered
  }

  /** Path and headers of a call about this order. */
  function about({ data, etag }: Tagged<AdminOrder>) {
    return { path: { id: data.id }, header: etag ? { 'If-Match': etag } : {} }
  }

  function once(found: Tagged<AdminOrder>, key: string) {
    const { path, header } = about(found)
    return { path, header: { ...header, 'Idempotency-Key': key } }
  }

  function ofLine(found: Tagged<AdminOrder>, number: number, key: string) {
    const { path, header } = once(found, key)
    return { path: { ...path, number }, header }
  }

  return {
    decide: (found: Tagged<AdminOrder>, body: OrderDecision) =>
      known(tagged(api.PATCH('/api/admin/orders/{id}/status', { params: about(found), body }))),

    correct: (found: Tagged<AdminOrder>, body: Schemas['OrderCorrection']) =>
      known(tagged(api.PATCH('/api/admin/orders/{id}', { params: about(found), body }))),

    changePlan: (found: Tagged<AdminOrder>, number: number, body: Schemas['PlanChange'], key: string) =>
      known(
        tagged(api.POST('/api/admin/orders/{id}/lines/{number}/plan', { params: ofLine(found, number, key), body })),
      ),

    renew: (found: Tagged<AdminOrder>, number: number, body: Schemas['Renewal'], key: string) =>
      known(
        tagged(api.POST('/api/admin/orders/{id}/lines/{number}/renewal', { params: ofLine(found, number, key), body })),
      ),

    retryStep: (found: Tagged<AdminOrder>, body: Schemas['StepAsk'], key: string) =>
      known(tagged(api.POST('/api/admin/orders/{id}/steps/retry', { params: once(found, key), body }))),

    correctStep: (found: Tagged<AdminOrder>, body: Schemas['StepCorrection'], key: string) =>
      known(tagged(api.POST('/api/admin/orders/{id}/steps/correct', { params: once(found, key), body }))),

    completeStep: (found: Tagged<AdminOrder>, body: Schemas['StepDoneByHand'], key: string) =>
      known(tagged(api.POST('/api/admin/orders/{id}/steps/complete', { params: once(found, key), body }))),

    skipStep: (found: Tagged<AdminOrder>, body: Schemas['StepAsk'], key: string) =>
      known(tagged(api.POST('/api/admin/orders/{id}/steps/skip', { params: once(found, key), body }))),

    retryCompensation: (found: Tagged<AdminOrder>, body: Schemas['CompensationAsk'], key: string) =>
      known(tagged(api.POST('/api/admin/orders/{id}/compensations/retry', { params: once(found, key), body }))),

    completeCompensation: (found: Tagged<AdminOrder>, body: Schemas['CompensationDoneByHand'], key: string) =>
      known(tagged(api.POST('/api/admin/orders/{id}/compensations/complete', { params: once(found, key), body }))),

    resume: (found: Tagged<AdminOrder>, body: Schemas['Reason'], key: string) =>
      known(tagged(api.POST('/api/admin/orders/{id}/provisioning/resume', { params: once(found, key), body }))),

    /** Takes over what a conflict showed, and asks what else happened. */
    remember: async (found: Tagged<AdminOrder>) => {
      remember(found)
      await queries.invalidateQueries({ queryKey: [...ALL, 'timeline'] })
    },
  }
}

/** Both outcomes, if that is why the order was not approved. */
export function vatChangeOf(problem: Problem): VatChange | null {
  if (problem.code !== 'vat-changed') return null
  return { ordered: problem.members.ordered as Taxed, present: problem.members.present as Taxed }
}
