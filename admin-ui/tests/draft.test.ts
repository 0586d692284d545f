import { beforeAll, describe, expect, it } from 'vitest'
import { reactive } from 'vue'
import type { AdminPackage } from '../src/features/packages/api'
import { draftOf, draftSchema, emptyDraft, readable } from '../src/features/packages/draft'
import { prepareValidation } from '../src/validation'

const euro = (amount: string) => ({ amount, currency: 'EUR' as const })
const webM: AdminPackage = {
  id: '0199a1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b',
  slug: 'web-m',
  text: { nameNl: 'Web M', nameEn: 'Web M', descriptionNl: 'Voor je site.', descriptionEn: 'For your site.' },
  prices: { monthly: euro('7.50'), yearly: euro('75.00'), setupFee: euro('0.00'), yearlySetupFee: euro('0.00') },
  limits: { diskGigabytes: 25, trafficGigabytes: 250, websites: 5, mailboxes: 50, databases: 10 },
  servicePlan: 'Web M',
  planned: [],
  retired: false,
  version: 3,
}

beforeAll(() => prepareValidation((key) => key))

describe('a package in its form', () => {
  it('is sent with its amounts to the cent and without stray spaces', () => {
    const draft = draftOf(webM)
    draft.prices.monthly.amount = '8,5'
    draft.text.nameNl = ' Web M+ '
    expect(readable(draft)).toMatchObject({ prices: { monthly: euro('8.50') }, text: { nameNl: 'Web M+' } })
  })

  it('does not change what it was made from', () => {
    draftOf(webM).text.nameNl = 'other'
    expect(webM.text.nameNl).toBe('Web M')
  })

  it('can be made from what a page holds, which is watched', () => {
    expect(draftOf(reactive(webM)).prices).toEqual(webM.prices)
  })

  it('is right as it comes', () => {
    expect(draftSchema((key) => key).safeParse(draftOf(webM)).success).toBe(true)
  })

  it('tells which fields are not right, in words of ours', () => {
    const found = draftSchema((key) => key).safeParse({
      ...emptyDraft(),
      slug: 'Not a slug',
      prices: { monthly: euro('veel'), yearly: euro('1'), setupFee: euro('0'), yearlySetupFee: euro('0') },
      limits: { ...webM.limits, websites: 1.5, databases: '' },
    })
    const words = Object.fromEntries(found.error?.issues.map(({ path, message }) => [path.join('.'), message]) ?? [])
    expect(words).toMatchObject({
      slug: 'packages.slugWrong',
      'text.nameNl': 'faults.required',
      'prices.monthly.amount': 'faults.amount',
      'limits.websites': 'faults.number',
      'limits.databases': 'faults.number',
      servicePlan: 'faults.required',
    })
  })
})
