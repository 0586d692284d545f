import { missingWords, routesOf, navigationOf } from 'ui-shared'
import { expect, it } from 'vitest'
import { features } from '../src/features'
import { shellTexts } from '../src/shell/texts'

it('says everything in both languages', () => {
  expect(missingWords(shellTexts)).toEqual([])
  for (const [name, { texts }] of features) expect(missingWords(texts), name).toEqual([])
})

it('links to pages that exist', () => {
  const names = routesOf(features).map(({ name }) => name)
  for (const { to } of navigationOf(features)) expect(names).toContain((to as { name: string }).name)
})
