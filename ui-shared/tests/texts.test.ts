import { expect, it } from 'vitest'
import { missingWords } from '../src'
import { sharedTexts } from '../src/language/texts'

it('says everything in both languages', () => {
  expect(missingWords(sharedTexts)).toEqual([])
})

it('would notice a word that is missing', () => {
  expect(missingWords({ nl: { a: 'x', b: { c: 'y' } }, en: { a: 'x', d: 'z' } })).toEqual(['b.c', 'd'])
})
