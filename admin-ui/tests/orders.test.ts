import { describe, expect, it } from 'vitest'
import type { AdminOrder, AdminStep, OrderLine } from '../src/features/orders/api'
import { nameOf } from '../src/components/faults'
import {
  correctionSchema,
  emptyItem,
  fieldOf,
  isPriceable,
  isSame,
  itemsOf,
  itemsToPrice,
  itemsToSend,
  KINDS,
} from '../src/features/orders/correction'
import { fieldName, fieldWords, toneOf } from '../src/features/orders/events'
import { FIRST_PAGE, narrowed, question } from '../src/features/orders/list'
import {
  changing,
  compensationActs,
  deliveredLines,
  expiryOf,
  orderActs,
  serviceActs,
  stepActs,
  yearsLater,
} from '../src/features/orders/possible'

const euro = (amount: string) => ({ amount, currency: 'EUR' as const })
const line = (number: number, kind: OrderLine['kind'], more: Partial<OrderLine> = {}): OrderLine => ({
  number,
  kind,
  text: kind,
  quantity: 1,
  unitPrice: euro('1.00'),
  net: euro('1.00'),
  ...more,
})
const order = (more: Partial<AdminOrder>) =>
  ({ status: 'PROCESSING', parked: false, lines: [], steps: [], ...more }) as AdminOrder
const step = (more: Partial<AdminStep>) =>
  ({ step: 'PROVISION_HOSTING/1', kind: 'PROVISION_HOSTING', state: 'FAILED', facts: {}, ...more }) as AdminStep

describe('the list', () => {
  it('asks for what its address says, and for nothing that it does not say', () => {
    expect(question(FIRST_PAGE)).toEqual({ sort: 'NEWEST_FIRST' })
    expect(question({ ...FIRST_PAGE, status: 'PENDING', attention: true, q: ' jan ', cursor: 'c' })).toEqual({
      sort: 'NEWEST_FIRST',
      status: 'PENDING',
      attention: true,
      q: 'jan',
      cursor: 'c',
    })
  })

  it('ignores what the API would not know', () => {
    expect(question({ ...FIRST_PAGE, status: 'LOST', sort: 'UPSIDE_DOWN' })).toEqual({ sort: 'NEWEST_FIRST' })
  })

  it('begins at its first page when it is narrowed', () => {
    expect(narrowed({ ...FIRST_PAGE, cursor: 'c' }, { q: 'jan' })).toEqual({ ...FIRST_PAGE, q: 'jan' })
  })
})

describe('what can be done', () => {
  it('with an order depends on where it stands', () => {
    expect(orderActs(order({ status: 'PENDING' }))).toEqual(['approve', 'correct', 'reject', 'cancel'])
    expect(orderActs(order({ status: 'ACTIVE' }))).toEqual(['suspend', 'cancel'])
    expect(orderActs(order({ status: 'SUSPENDED' }))).toEqual(['resume', 'cancel'])
    expect(orderActs(order({ status: 'CANCELLED' }))).toEqual([])
    expect(orderActs(order({ parked: true }))).toEqual(['unpark', 'cancel'])
  })

  it('with a step: only what failed is tried again, and only what could be wrong is corrected', () => {
    expect(stepActs(order({}), step({}))).toEqual(['retry', 'correct', 'complete', 'skip'])
    expect(stepActs(order({}), step({ kind: 'CREATE_INVOICE' }))).toEqual(['retry', 'complete', 'skip'])
    expect(stepActs(order({}), step({ state: 'STARTED' }))).toEqual(['complete', 'skip'])
    expect(stepActs(order({ status: 'CANCELLING' }), step({}))).toEqual(['complete', 'skip'])
    expect(stepActs(order({}), step({ state: 'COMPLETED' }))).toEqual([])
    expect(stepActs(order({ status: 'ACTIVE' }), step({ state: 'PLANNED' }))).toEqual([])
  })

  it('with what was delivered, once nothing of it is being changed', () => {
    const hosting = line(1, 'HOSTING')
    const domain = line(2, 'DOMAIN_REGISTRATION')
    const registered = { lineNumber: 2, kind: 'REGISTER_DOMAIN', state: 'COMPLETED' } as const
    const steps = [
      step({ lineNumber: 1, state: 'COMPLETED_BY_HAND' }),
      step({ ...registered, step: 'REGISTER_DOMAIN/2', facts: { expiresOn: '2027-02-28' } }),
    ]
    const active = order({ status: 'ACTIVE', lines: [hosting, domain, line(3, 'SETUP_FEE')], steps })
    expect(deliveredLines(active)).toEqual([hosting, domain])
    expect(serviceActs(active, hosting)).toEqual(['plan'])
    expect(serviceActs(active, domain)).toEqual(['renew'])
    expect(serviceActs(order({ ...active, status: 'SUSPENDED' }), hosting)).toEqual([])
    expect(serviceActs(order({ ...active, status: 'SUSPENDED' }), domain)).toEqual(['renew'])
    expect(serviceActs(order({ ...active, status: 'CANCELLED' }), domain)).toEqual([])
    expect(serviceActs(order({ ...active, steps: [step({ lineNumber: 1, state: 'SKIPPED' })] }), hosting)).toEqual([])

    const moving = step({ step: 'CHANGE_PLAN/1#1', kind: 'CHANGE_PLAN', lineNumber: 1, state: 'FAILED' })
    const busy = order({ ...active, steps: [...steps, moving] })
    expect(changing(busy)).toEqual([moving])
    expect(serviceActs(busy, hosting)).toEqual([])
    expect(serviceActs(busy, domain)).toEqual(['renew'])
    expect(orderActs(busy)).toEqual(['cancel'])
    expect(stepActs(busy, moving)).toEqual(['retry', 'correct', 'complete', 'skip'])
    expect(changing(order({ ...busy, steps: [{ ...moving, state: 'SKIPPED' }] }))).toEqual([])
  })

  it('knows until when a domain runs, and until when it would', () => {
    const steps = [
      step({ lineNumber: 2, kind: 'REGISTER_DOMAIN', facts: { expiresOn: '2027-02-28' } }),
      step({ lineNumber: 2, kind: 'RENEW_DOMAIN', facts: { expiresOn: '2028-02-29' } }),
      step({ lineNumber: 3, kind: 'REGISTER_DOMAIN', facts: { expiresOn: '2031-01-01' } }),
    ]
    expect(expiryOf(order({ steps }), line(2, 'DOMAIN_REGISTRATION'))).toBe('2028-02-29')
    expect(expiryOf(order({ steps }), line(1, 'HOSTING'))).toBeUndefined()
    expect(yearsLater('2027-11-30', 3)).toBe('2030-11-30')
    expect(yearsLater('2028-02-29', 1)).toBe('2029-03-01')
  })

  it('with what is undone', () => {
    const undone = {
      compensation: 'REMOVE_HOSTING/1',
      kind: 'REMOVE_HOSTING',
      step: '',
      round: 1,
      changedAt: '',
    } as const
    expect(compensationActs({ ...undone, state: 'FAILED' })).toEqual(['retry', 'complete'])
    expect(compensationActs({ ...undone, state: 'WAITING' })).toEqual(['complete'])
    expect(compensationActs({ ...undone, state: 'COMPLETED' })).toEqual([])
  })
})

describe('a correction', () => {
  const ordered = order({
    lines: [
      line(1, 'HOSTING', {
        packageId: 'p1',
        domain: 'xn--caf-dma.nl',
        readableDomain: 'café.nl',
        billingPeriod: 'P1M',
      }),
      line(2, 'SETUP_FEE'),
      line(3, 'DOMAIN_TRANSFER', { domain: 'b.nl', billingPeriod: 'P1Y' }),
    ],
  })

  it('begins with what was ordered, without the fees that follow from it', () => {
    expect(itemsToSend(itemsOf(ordered))).toEqual([
      { kind: 'HOSTING', packageId: 'p1', domain: 'café.nl', billingPeriod: 'P1M' },
      { kind: 'DOMAIN_TRANSFER', domain: 'b.nl' },
    ])
  })

  it('is none as long as the order would be the same', () => {
    expect(isSame(itemsOf(ordered), itemsOf(ordered))).toBe(true)
    const yearly = itemsOf(ordered).map((item) => ({ ...item, billingPeriod: 'P1Y' as const }))
    expect(isSame(yearly, itemsOf(ordered))).toBe(false)
  })

  it('sends a number of years for a registration only: the rest is ordered for one period', () => {
    const items = KINDS.map((kind) => ({ ...emptyItem(kind), domain: 'a.nl', quantity: 3 }))
    expect(itemsToSend(items).map(({ kind, quantity }) => [kind, quantity])).toEqual([
      ['HOSTING', undefined],
      ['DOMAIN_REGISTRATION', 3],
      ['DOMAIN_TRANSFER', undefined],
    ])
  })

  it('is priced without what concerns no price', () => {
    const moving = { ...emptyItem('DOMAIN_TRANSFER'), domain: 'b.nl', transferCode: 'secret' }
    expect(itemsToPrice([moving])).toEqual([{ kind: 'DOMAIN_TRANSFER', domain: 'b.nl' }])
  })

  it('is priced once all lines are filled in', () => {
    expect(isPriceable(itemsOf(ordered))).toBe(true)
    expect(isPriceable([...itemsOf(ordered), emptyItem('HOSTING')])).toBe(false)
    expect(isPriceable([])).toBe(false)
  })

  it('tells the shop’s problems at the field where they are mended', () => {
    expect(fieldOf({ code: 'package-retired' })).toBe('packageId')
    expect(fieldOf({ code: 'tld-not-offered' })).toBe('domain')
  })

  it('tells what is missing at its field', () => {
    const found = correctionSchema((key) => key).safeParse({ items: [emptyItem('HOSTING')] })
    expect(found.error?.issues.map(({ path }) => path.join('.'))).toEqual(['items.0.packageId', 'items.0.domain'])
    expect(nameOf({ field: 'items[0].domain' })).toBe('items.0.domain')
  })
})

describe('an event', () => {
  it('looks like what it was', () => {
    expect(toneOf({ eventType: 'order.ProvisioningStepFailed' })).toBe('bad')
    expect(toneOf({ eventType: 'order.OrderActivated' })).toBe('good')
    expect(toneOf({ eventType: 'order.OrderCreated' })).toBe('plain')
  })

  it('names its fields, those without a name too', () => {
    const t = (key: string, values?: Record<string, unknown>) => (values ? `${key} ${values.number}` : key)
    const te = (key: string) => key === 'orders.fields.email'
    expect(fieldName('line.2', t, te)).toBe('orders.lineNumber 2')
    expect(fieldName('email', t, te)).toBe('orders.fields.email')
    expect(fieldName('novel', t, te)).toBe('novel')
  })

  it('tells codes by their names, and what is not there as such', () => {
    const told = (field: string, value: string | null) => fieldWords(field, value, (key) => key, 'nl')
    expect(told('vat.case', 'OSS')).toBe('components.vatCases.OSS')
    expect(told('kind', 'COMPANY')).toBe('orders.customerKinds.COMPANY')
    expect(told('address.country', 'BE')).toBe('België')
    expect(told('vat.ratePercent', '21')).toBe('21%')
    expect(told('totals.gross', '€ 12,10')).toBe('€ 12,10')
    expect(told('phone', null)).toBe('components.nothing')
  })
})
