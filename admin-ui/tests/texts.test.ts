import { missingWords, navigationOf, routesOf } from 'ui-shared'
import { expect, it } from 'vitest'
import { componentTexts } from '../src/components/texts'
import { features } from '../src/features'
import { moneyTexts } from '../src/features/billing/moneyTexts'
import { accountTexts } from '../src/features/customers/account/texts'
import { actTexts } from '../src/features/customers/components/actTexts'
import { dunningTexts } from '../src/features/customers/dunning/texts'
import { erasureTexts } from '../src/features/customers/erasure/texts'
import { texts as dunningListTexts } from '../src/features/dunning/texts'
import { texts as noticeTexts } from '../src/features/notices/texts'
import { planTexts } from '../src/features/orders/planTexts'
import { texts as readModelTexts } from '../src/features/readmodels/texts'
import { texts as reportTexts } from '../src/features/reports/texts'
import { texts as runTexts } from '../src/features/runs/texts'
import { texts as subscriptionTexts } from '../src/features/subscriptions/texts'
import { sessionTexts } from '../src/session/texts'
import { shellTexts } from '../src/shell/texts'

it('says everything in both languages', () => {
  const later = [
    accountTexts,
    moneyTexts,
    actTexts,
    dunningTexts,
    dunningListTexts,
    erasureTexts,
    noticeTexts,
    planTexts,
    readModelTexts,
    reportTexts,
    runTexts,
    subscriptionTexts,
  ]
  for (const texts of [shellTexts, sessionTexts, componentTexts, ...later]) expect(missingWords(texts)).toEqual([])
  for (const [name, { texts }] of features) expect(missingWords(texts), name).toEqual([])
})

it('links to pages that exist', () => {
  const names = routesOf(features).map(({ name }) => name)
  for (const { to } of navigationOf(features)) expect(names).toContain((to as { name: string }).name)
})
