import type { Page } from '@playwright/test'
import type { components } from '../ui-shared/src/api/schema.ts'

type Provider = components['schemas']['ProviderRow']

const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1_000).toISOString()

const FINE: Provider = {
  name: 'vies',
  breaker: 'CLOSED',
  leftAloneSince: null,
  leftAloneUntil: null,
  closedUntil: null,
  failure: null,
  failedAt: null,
  calls: null,
  sameCalls: null,
  nextFreeAt: null,
  underWay: 0,
  atATime: 16,
  jobsWaiting: 0,
}

/** Providers of which one is away, one wants no calls, and one is used as far as it allows. */
export class Providers {
  /** Whether Plesk has come back. */
  back = false

  static async on(page: Page): Promise<Providers> {
    const providers = new Providers()
    await page.route(/\/api\/admin\/providers(\?|$)/, (route) =>
      route.fulfill({ json: { providers: providers.rows() } satisfies components['schemas']['ProviderRows'] }),
    )
    return providers
  }

  private rows(): Provider[] {
    const plesk: Provider = { ...FINE, name: 'plesk', failure: 'no connection in time', failedAt: inSeconds(-12) }
    return [
      {
        ...FINE,
        name: 'moneybird',
        calls: { made: 140, most: 140, inMasses: 84, mostInMasses: 84, withinSeconds: 310 },
        nextFreeAt: inSeconds(95),
        underWay: 2,
        jobsWaiting: 1934,
      },
      {
        ...FINE,
        name: 'openprovider',
        closedUntil: inSeconds(240),
        nextFreeAt: inSeconds(240),
        failure: 'HTTP 429',
        failedAt: inSeconds(-30),
        sameCalls: { made: 12, most: 280, withinSeconds: 310 },
        jobsWaiting: 1,
      },
      this.back
        ? plesk
        : {
            ...plesk,
            breaker: 'OPEN',
            leftAloneSince: inSeconds(-840),
            leftAloneUntil: inSeconds(18),
            nextFreeAt: inSeconds(18),
            jobsWaiting: 7,
          },
      FINE,
    ]
  }
}
