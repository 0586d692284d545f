import { changesBetween, countryName } from 'ui-shared'
import { beforeAll, describe, expect, it } from 'vitest'
import type { AdminCustomer, TimelineLine } from '../src/features/customers/api'
import { changeOf, comparable, draftOf, draftSchema, emptyDraft, laidOver } from '../src/features/customers/draft'
import { nameOf } from '../src/features/customers/names'
import { lastChange } from '../src/features/customers/trail'
import { prepareValidation } from '../src/validation'

const details: NonNullable<AdminCustomer['details']> = {
  kind: 'COMPANY',
  firstName: 'Jan',
  lastName: 'de Vries',
  companyName: 'Bakkerij de Vries B.V.',
  registrationNumber: '12345678',
  email: 'jan@bakkerij.example',
  phone: '+31201234567',
  language: 'nl',
  address: { street: 'Damrak', houseNumber: '1', postalCode: '1012 LG', city: 'Amsterdam', country: 'NL' },
}
const bakery: AdminCustomer = {
  id: '0199a1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b',
  status: 'APPROVED',
  emailVerified: true,
  registeredAt: '2026-11-01T10:00:00Z',
  vatNumber: 'NL123456782B12',
  version: 4,
  details,
}
const draft = () => draftOf(bakery) ?? emptyDraft()

beforeAll(() => prepareValidation((key) => key))

describe('a customer in its form', () => {
  it('is sent as a whole, trimmed, and what is empty is absent', () => {
    const moved = draft()
    moved.customer.address.street = ' Rokin '
    expect(changeOf(moved, ' by phone ')).toEqual({
      customer: {
        kind: 'COMPANY',
        firstName: 'Jan',
        lastName: 'de Vries',
        companyName: 'Bakkerij de Vries B.V.',
        registrationNumber: '12345678',
        email: 'jan@bakkerij.example',
        phone: '+31201234567',
        address: {
          street: 'Rokin',
          houseNumber: '1',
          addition: null,
          postalCode: '1012 LG',
          city: 'Amsterdam',
          country: 'NL',
        },
        vatNumber: 'NL123456782B12',
      },
      language: 'nl',
      reason: 'by phone',
    })
  })

  it('loses what only companies have once it is a person', () => {
    const person = draft()
    person.customer.kind = 'PERSON'
    const { customer, reason } = changeOf(person, ' ')
    expect(customer).toMatchObject({ companyName: null, registrationNumber: null })
    expect(reason).toBeUndefined()
  })

  it('is right as it comes, and a company without a name is not', () => {
    const schema = draftSchema((key) => key)
    expect(schema.safeParse(draft()).success).toBe(true)
    const nameless = draft()
    nameless.customer.companyName = ' '
    nameless.customer.email = 'jan@bakkerij'
    nameless.customer.address.city = ''
    const faults = schema.safeParse(nameless).error?.issues.map(({ path, message }) => [path.join('.'), message]) ?? []
    expect(Object.fromEntries(faults)).toMatchObject({
      'customer.email': 'customers.emailWrong',
      'customer.address.city': 'faults.required',
    })
    nameless.customer.email = 'jan@bakkerij.example'
    nameless.customer.address.city = 'Amsterdam'
    expect(schema.safeParse(nameless).error?.issues[0]?.path).toEqual(['customer', 'companyName'])
  })

  it('saved over someone else’s change undoes nothing of theirs that we left alone', () => {
    const theirs = draft()
    theirs.customer.address.city = 'Utrecht'
    theirs.customer.phone = '+31301234567'
    const mine = draft()
    mine.customer.address.street = 'Rokin'
    mine.customer.phone = '+31207654321'
    const { customer } = laidOver(theirs, draft(), mine)
    expect(customer.address).toMatchObject({ street: 'Rokin', city: 'Utrecht' })
    expect(customer.phone).toBe('+31207654321')
  })

  it('differs from another state by all that people decide about, and by nothing that only providers know', () => {
    const theirs: AdminCustomer = {
      ...bakery,
      status: 'SUSPENDED',
      emailVerified: false,
      vatCheck: 'INVALID',
      pleskClientId: '12',
      version: 9,
    }
    const fields = changesBetween(comparable(bakery), comparable(theirs)).map(({ field }) => field)
    expect(fields).toEqual(['status', 'emailVerified', 'vatCheck'])
  })

  it('is none once the customer is erased', () => {
    expect(draftOf({ ...bakery, details: null })).toBeUndefined()
  })
})

describe('names', () => {
  it('are the company’s, else the person’s, and none once erased', () => {
    expect(nameOf(bakery)).toBe('Bakkerij de Vries B.V.')
    expect(nameOf({ ...bakery, details: { ...details, companyName: null } })).toBe('Jan de Vries')
    expect(nameOf({ ...bakery, details: null })).toBeUndefined()
  })

  it('of countries are in the language of the page', () => {
    expect(countryName('BE', 'nl')).toBe('België')
    expect(countryName('BE', 'en')).toBe('Belgium')
    expect(countryName('', 'en')).toBe('')
  })
})

it('finds who changed an address last, past later changes of other fields', () => {
  const line = (sequence: number, ...fields: string[]): TimelineLine => ({
    sequence,
    at: '2026-11-01T10:00:00Z',
    actorKind: 'STAFF',
    eventType: 'customer.CustomerDetailsChanged',
    facts: {},
    sentence: '…',
    changes: fields.map((field) => ({ field })),
  })
  const lines = [line(3, 'phone'), line(2, 'email', 'address.city'), line(1, 'address.street')]
  expect(lastChange(lines, ['address.'])?.sequence).toBe(2)
  expect(lastChange(lines, ['vatNumber'])).toBeUndefined()
})
