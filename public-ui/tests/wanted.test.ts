import { expect, it } from 'vitest'
import { byDemand, wantedNames } from '../src/features/domains/wanted'

const TLDS = ['nl', 'com', 'co.uk']

it('looks a word up under each extension', () => {
  expect(wantedNames(' Bakkerij De Vries ', TLDS)).toEqual([
    ['bakkerijdevries.nl', 'bakkerijdevries.com', 'bakkerijdevries.co.uk'],
  ])
})

it('looks the very name up first', () => {
  expect(wantedNames('https://www.bakker.co.uk/brood?x', TLDS)).toEqual([['bakker.co.uk', 'bakker.nl', 'bakker.com']])
})

it('asks for a name that we do not sell too, so that the server says so', () => {
  expect(wantedNames('bakker.zz', TLDS)[0]?.[0]).toBe('bakker.zz')
})

it('asks nothing for nothing, and for many in portions of twenty', () => {
  expect(wantedNames(' . ', TLDS)).toEqual([])
  const many = Array.from({ length: 25 }, (_, at) => `tld${at}`)
  expect(wantedNames('a', many).map(({ length }) => length)).toEqual([20, 5])
})

it('puts what most people look for first, and leaves the rest in its order', () => {
  const listed = ['amsterdam', 'com', 'de', 'nl', 'shop'].map((tld) => ({ tld }))
  expect(byDemand(listed).map(({ tld }) => tld)).toEqual(['nl', 'com', 'amsterdam', 'de', 'shop'])
})
