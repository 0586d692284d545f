import { describe, expect, it } from 'vitest'
import type { TimelineEntry } from '../src/features/billing/api'
import { historyOf, isOtherwiseBooked, toneOf } from '../src/features/billing/history'
import { FIRST_PAGE, narrowed, question } from '../src/features/billing/list'
import { chosenLines, creditAsk, reissueAsk, unreadable, type ChosenLine } from '../src/features/billing/money'
import { figuresOf, type CurrencyRevenue, type Revenue } from '../src/features/dashboard/revenue'

const euro = (amount: string) => ({ amount, currency: 'EUR' as const })
const entry = (sequence: number, eventType: string, facts: Record<string, string>) =>
  ({ sequence, eventType: `order.${eventType}`, facts }) as TimelineEntry

describe('the list', () => {
  it('asks for what its address says, and for nothing that it does not say', () => {
    expect(question(FIRST_PAGE)).toEqual({ sort: 'NEWEST_FIRST' })
    expect(
      question({
        ...FIRST_PAGE,
        state: 'CREDIT_FAILED',
        payment: 'PART_PAID',
        booking: 'FAILED',
        q: ' 2026-0017 ',
        customer: 'c1',
        cursor: 'c',
      }),
    ).toEqual({
      sort: 'NEWEST_FIRST',
      state: 'CREDIT_FAILED',
      payment: 'PART_PAID',
      booking: 'FAILED',
      q: '2026-0017',
      customer: 'c1',
      cursor: 'c',
    })
  })

  it('asks for those that are overdue, which is no state of payment', () => {
    expect(question({ ...FIRST_PAGE, payment: 'OVERDUE' })).toEqual({ sort: 'NEWEST_FIRST', overdue: true })
  })

  it('ignores what the API would not know', () => {
    expect(question({ ...FIRST_PAGE, state: 'LOST', payment: 'STOLEN', sort: 'UPSIDE_DOWN' })).toEqual({
      sort: 'NEWEST_FIRST',
    })
  })

  it('begins at its first page when it is narrowed', () => {
    expect(narrowed({ ...FIRST_PAGE, cursor: 'c' }, { state: 'ISSUED' })).toEqual({ ...FIRST_PAGE, state: 'ISSUED' })
  })
})

describe('the history of an invoice', () => {
  const events = [
    entry(0, 'OrderCreated', {}),
    entry(4, 'ProvisioningStepRequested', { step: 'CREATE_INVOICE' }),
    entry(5, 'ProvisioningStepStarted', { step: 'CREATE_INVOICE' }),
    entry(6, 'ProvisioningStepFailed', { step: 'REGISTER_DOMAIN/1' }),
    entry(7, 'ProvisioningStepCompleted', { step: 'CREATE_INVOICE' }),
    entry(9, 'CompensationRequested', { compensation: 'CREDIT_INVOICE' }),
    entry(10, 'CompensationCompleted', { compensation: 'REMOVE_HOSTING/1' }),
  ]

  it('is what the order tells about the invoice, newest first', () => {
    expect(historyOf(events).map(({ sequence }) => sequence)).toEqual([9, 7, 4])
  })

  it('is its own where no order asked for it', () => {
    const own = [0, 1].map((sequence) => ({ ...entry(sequence, '', {}), eventType: 'invoice.InvoiceLineAdded' }))
    expect(historyOf(own).map(({ sequence }) => sequence)).toEqual([1, 0])
  })

  it('shows what went well and what went wrong', () => {
    expect(toneOf(entry(1, 'ProvisioningStepCompletedByHand', {}))).toBe('good')
    expect(toneOf(entry(1, 'CompensationFailed', {}))).toBe('bad')
    expect(toneOf(entry(1, 'CompensationRequested', {}))).toBe('plain')
  })
})

it('is told when the bookkeeping comes to another total, to the cent', () => {
  const totals = { net: euro('10.00'), vat: euro('2.10'), gross: euro('12.10') }
  expect(isOtherwiseBooked({ bookedGross: euro('12.10'), totals })).toBe(false)
  expect(isOtherwiseBooked({ bookedGross: euro('12.11'), totals })).toBe(true)
  expect(isOtherwiseBooked({ bookedGross: null, totals })).toBe(false)
})

describe('the revenue of a month', () => {
  const revenue = (currency: string, net: string) => ({ currency, net: { amount: net, currency } }) as CurrencyRevenue
  const months = (now: CurrencyRevenue[], before: CurrencyRevenue[]): Revenue => ({
    month: { month: '2026-11', currencies: now },
    monthBefore: { month: '2026-10', currencies: before },
  })

  it('stands beside that of the month before, in each currency of either', () => {
    const figures = figuresOf(months([revenue('USD', '5.00')], [revenue('EUR', '-3.00'), revenue('USD', '1.00')]))
    expect(figures.map(({ currency, now, before }) => [currency, now.net.amount, before.net.amount])).toEqual([
      ['EUR', '0.00', '-3.00'],
      ['USD', '5.00', '1.00'],
    ])
  })

  it('is nothing in euros where there was none', () => {
    const [figure] = figuresOf(months([], []))
    expect(figure?.now.net).toEqual(euro('0.00'))
    expect(figure?.now.issued.invoices).toBe(0)
  })
})

describe('what is credited of an invoice', () => {
  const lines = () =>
    chosenLines({
      lines: [
        {
          number: 1,
          group: 'HOSTING',
          from: null,
          until: null,
          quantity: 1,
          unitPrice: euro('10.00'),
          net: euro('10.00'),
          text: 'Hosting',
        },
        {
          number: 2,
          group: 'DOMAINS',
          from: null,
          until: null,
          quantity: 1,
          unitPrice: euro('9.99'),
          net: euro('9.99'),
          text: 'Domain',
        },
      ],
    }) as [ChosenLine, ChosenLine]

  it('is all that is left where nothing is changed', () => {
    expect(creditAsk(lines(), 'Wrong')).toEqual({ reason: 'Wrong' })
  })

  it('is the lines that are chosen, with the amounts that are typed', () => {
    const [hosting, domain] = lines()
    expect(
      creditAsk(
        [
          { ...hosting, net: '4,00' },
          { ...domain, chosen: false },
        ],
        'Wrong',
      ),
    ).toEqual({
      reason: 'Wrong',
      lines: [{ number: 1, net: euro('4.00') }],
    })
    expect(creditAsk([{ ...hosting, chosen: false }, domain], 'Wrong')).toEqual({
      reason: 'Wrong',
      lines: [{ number: 2 }],
    })
  })

  it('is replaced by the lines that are kept', () => {
    const [hosting, domain] = lines()
    expect(reissueAsk([{ ...hosting, net: '8' }, domain], 'Price')).toEqual({
      reason: 'Price',
      lines: [{ number: 1, net: euro('8.00') }, { number: 2 }],
    })
  })

  it('is not sent with an amount that nobody can read', () => {
    const [hosting, domain] = lines()
    expect(
      unreadable([
        { ...hosting, net: '1,234' },
        { ...domain, net: '-1', chosen: false },
      ]),
    ).toEqual([1])
  })
})
