import type { Page } from '@playwright/test'
import type { components } from '../ui-shared/src/api/schema.ts'

type Schemas = components['schemas']
export type DeadLetter = Schemas['DeadLetterRow']

const HOUR = 3_600_000
const before = (hours: number) => new Date(Date.now() - hours * HOUR).toISOString()

/** An event that a projection could not handle, as the server tells of it. */
export const LETTER: DeadLetter = {
  id: '01998e3a-0000-7000-8000-000000000001',
  processor: 'order-overview-g1',
  kind: 'PROJECTION',
  generation: 'LIVE',
  eventType: 'order.OrderCorrected',
  eventId: '01998e3a-0000-7000-8000-000000000002',
  streamId: '01998e3a-0000-7000-8000-000000000003',
  sequence: 3,
  position: 4711,
  orderId: '01998e3a-0000-7000-8000-000000000003',
  orderNumber: 'HF-10001',
  happenedAt: before(3),
  parkedAt: before(3),
  triedAt: before(1),
  attempts: 2,
  causeType: '23505',
  causeMessage:
    'duplicate key value violates unique constraint "order_number_g1" (table order_overview_g1, constraint order_number_g1)',
  first: true,
  waiting: 2,
  here: true,
}

const BEHIND: DeadLetter = {
  ...LETTER,
  id: '01998e3a-0000-7000-8000-000000000004',
  processor: 'mails',
  kind: 'INTEGRATION',
  generation: null,
  eventType: 'customer.CustomerRegistered',
  orderId: null,
  orderNumber: null,
  triedAt: null,
  attempts: 0,
  causeType: null,
  causeMessage: null,
  waiting: 0,
}

/** A product in which something failed: nothing in it can be made to fail by way of its pages. */
export class Troubled {
  letters: DeadLetter[] = [LETTER, BEHIND]
  /** What was asked of it: path, body and key. */
  readonly asked: { path: string; body: unknown; key: string | undefined }[] = []
  /** How the next attempt to handle an event ends. */
  mended = false

  private constructor(private readonly page: Page) {}

  static async on(page: Page): Promise<Troubled> {
    const product = new Troubled(page)
    await product.answer()
    return product
  }

  private async answer(): Promise<void> {
    await this.page.route(/\/api\/admin\/trouble(\?|$)/, (route) => route.fulfill({ json: this.counts() }))
    await this.page.route(/\/api\/admin\/processors(\?|$)/, (route) =>
      route.fulfill({ json: { processors: this.processors() } }),
    )
    await this.page.route(/\/api\/admin\/jobs(\?|$)/, (route) => {
      const state = new URL(route.request().url()).searchParams.get('state')
      const items = JOBS.filter((job) => !state || job.state === state)
      return route.fulfill({ json: { items, nextCursor: null } satisfies Schemas['JobRows'] })
    })
    await this.page.route(/\/api\/admin\/dead-letters(\?|$)/, (route) => {
      const wanted = new URL(route.request().url()).searchParams.get('processor')
      const items = this.letters.filter(({ processor }) => !wanted || processor === wanted)
      return route.fulfill({ json: { items, nextCursor: null } satisfies Schemas['DeadLetterRows'] })
    })
    await this.page.route(/\/api\/admin\/dead-letters\/decisions(\?|$)/, (route) =>
      route.fulfill({ json: { items: DECISIONS, nextCursor: null } satisfies Schemas['DecisionRows'] }),
    )
    await this.page.route(/\/api\/admin\/dead-letters\/[^/]+\/(retry|discard)(\?|$)/, async (route) => {
      const request = route.request()
      const path = new URL(request.url()).pathname
      this.asked.push({ path, body: request.postDataJSON(), key: request.headers()['idempotency-key'] })
      const [id, act] = path.split('/').slice(-2)
      if (act === 'discard' || this.mended) {
        this.letters = this.letters.filter((letter) => letter.id !== id)
        if (act === 'discard') return route.fulfill({ status: 204 })
        return route.fulfill({ json: { stoppedAt: null } satisfies Schemas['RetryResult'] })
      }
      const current = { ...LETTER, attempts: 3, causeType: '23502', causeMessage: 'another column this time' }
      this.letters = this.letters.map((letter) => (letter.id === id ? current : letter))
      return route.fulfill({
        status: 409,
        contentType: 'application/problem+json',
        json: {
          type: '/problems/dead-letter-failed-again',
          title: 'The event could not be handled this time either',
          status: 409,
          detail: 'The event could not be handled this time either: 23502: another column this time',
          requestId: 'r',
          current,
        },
      })
    })
  }

  private counts(): Schemas['TroubleCounts'] {
    const jobs = { WAITING: 1, RUNNING: 1, RETRYING: 1, FAILING: 0, GIVEN_UP: 1 }
    return { deadLetters: this.letters.length + 2, stuck: this.letters.length, jobs }
  }

  private processors(): Schemas['ProcessorRow'][] {
    const segments = [0, 1].map((number) => ({ number, node: '4711@hostforge-1', position: 4711, error: null }))
    const common = { here: true, head: 4711, lagEvents: 0, lagSeconds: 0, caughtUp: true, segments, position: 4711 }
    return [
      { ...common, name: 'customer-overview-g1', kind: 'PROJECTION', generation: 'STANDBY', deadLetters: 0 },
      { ...common, name: 'order-overview-g1', kind: 'PROJECTION', generation: 'LIVE', deadLetters: 3 },
      {
        ...common,
        name: 'provisioning',
        kind: 'SAGA',
        generation: null,
        deadLetters: 0,
        position: 4600,
        lagEvents: 111,
        lagSeconds: 95.2,
        caughtUp: false,
        segments: [{ number: 0, node: null, position: 4600, error: 'HandlingInterrupted: the database went away' }],
      },
      { ...common, name: 'mails', kind: 'INTEGRATION', generation: null, deadLetters: 1 },
    ]
  }
}

const ORDER = { orderId: LETTER.orderId, orderNumber: 'HF-10001', failedAt: null, node: null, since: before(2) }
const JOBS: Schemas['JobRow'][] = [
  {
    ...ORDER,
    id: 'provisioning/1',
    task: 'provisioning',
    work: 'PROVISION_HOSTING/1',
    state: 'RUNNING',
    attempt: 1,
    dueAt: before(0.1),
    node: 'hostforge-1',
  },
  {
    ...ORDER,
    id: 'provisioning/2',
    task: 'provisioning',
    work: 'REGISTER_DOMAIN/2',
    state: 'RETRYING',
    attempt: 2,
    dueAt: before(-0.5),
  },
  {
    ...ORDER,
    id: 'provisioning/3',
    task: 'provisioning',
    work: 'CREATE_INVOICE',
    state: 'WAITING',
    attempt: 1,
    dueAt: before(0),
  },
  { ...ORDER, id: 'mail/1', task: 'mail', work: 'ORDER_CONFIRMATION', state: 'GIVEN_UP', attempt: 15, dueAt: null },
]

const DECIDED = { deadLetterId: LETTER.id, actorKind: 'STAFF', actorName: 'ans@hostforge.example' } as const
const DECISIONS: Schemas['DecisionRow'][] = [
  {
    ...DECIDED,
    what: 'processing.DeadLetterDiscarded',
    processor: 'mails',
    eventType: 'order.OrderCreated',
    streamId: LETTER.streamId,
    sequence: 0,
    causeType: 'NullPointerException',
    at: before(20),
    actorId: 'a',
    reason: 'Van een proef; er is geen klant om te mailen',
  },
  {
    ...DECIDED,
    what: 'processing.DeadLetterRetried',
    processor: 'order-overview-g1',
    eventType: LETTER.eventType,
    streamId: LETTER.streamId,
    sequence: 3,
    causeType: '23505',
    at: before(26),
    actorId: 'a',
    reason: null,
  },
]
