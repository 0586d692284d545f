import * as z from 'zod/mini'
import type { AdminCustomer, CustomerChange } from './api'

/** A customer as it stands in its form: like the API's body, but what is absent is empty. */
export interface CustomerDraft {
  customer: {
    kind: 'PERSON' | 'COMPANY'
    firstName: string
    lastName: string
    companyName: string
    registrationNumber: string
    email: string
    phone: string
    address: {
      street: string
      houseNumber: string
      addition: string
      postalCode: string
      city: string
      country: string
    }
    vatNumber: string
  }
  language: 'nl' | 'en'
}

export const emptyDraft = (): CustomerDraft => ({
  customer: {
    kind: 'PERSON',
    firstName: '',
    lastName: '',
    companyName: '',
    registrationNumber: '',
    email: '',
    phone: '',
    address: { street: '', houseNumber: '', addition: '', postalCode: '', city: '', country: 'NL' },
    vatNumber: '',
  },
  language: 'nl',
})

/** A copy of what can be edited; undefined once the customer's data is erased. */
export function draftOf({ details, vatNumber }: AdminCustomer): CustomerDraft | undefined {
  if (!details) return undefined
  const { language, companyName, registrationNumber, address, ...rest } = details
  return {
    customer: {
      ...rest,
      companyName: companyName ?? '',
      registrationNumber: registrationNumber ?? '',
      address: { ...address, addition: address.addition ?? '' },
      vatNumber: vatNumber ?? '',
    },
    language,
  }
}

/** As it will be saved: trimmed, and without what only companies have if this is a person. */
export function readable({ customer, language }: CustomerDraft): CustomerDraft {
  const company = customer.kind === 'COMPANY'
  const tidy = trimmed(customer)
  return {
    customer: {
      ...tidy,
      address: trimmed(customer.address),
      companyName: company ? tidy.companyName : '',
      registrationNumber: company ? tidy.registrationNumber : '',
    },
    language,
  }
}

/** The body of the change: what is empty is absent. */
export function changeOf(draft: CustomerDraft, reason: string): CustomerChange {
  const { customer, language } = readable(draft)
  const why = reason.trim()
  return {
    customer: {
      ...customer,
      companyName: customer.companyName || null,
      registrationNumber: customer.registrationNumber || null,
      address: { ...customer.address, addition: customer.address.addition || null },
      vatNumber: customer.vatNumber || null,
    },
    language,
    ...(why && { reason: why }),
  }
}

/** Everything of a customer that staff knows and decides about, whether or not the form has it, to compare two states. */
export function comparable(customer: AdminCustomer) {
  const { status, emailVerified, vatCheck } = customer
  return { ...draftOf(customer), status, emailVerified, vatCheck }
}

/**
 * What someone else saved meanwhile with our own changes over it: the details are sent as a whole, and what we did not
 * touch must not undo theirs.
 */
export function laidOver<T extends object>(theirs: T, before: T, mine: T): T {
  const merged = { ...theirs } as Record<string, unknown>
  for (const [name, value] of Object.entries(mine)) {
    const old = (before as Record<string, unknown>)[name]
    if (isGroup(value) && isGroup(old) && isGroup(merged[name])) merged[name] = laidOver(merged[name], old, value)
    else if (value !== old) merged[name] = value
  }
  return merged as T
}

/** The server's rules that need no list, so that most mistakes are seen before anything is sent. */
export function draftSchema(t: (key: string) => string) {
  const needed = (most: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(most))
  const free = (most: number) => z.string().check(z.trim(), z.maxLength(most))
  return z.object({
    customer: z
      .object({
        kind: z.enum(['PERSON', 'COMPANY']),
        firstName: needed(80),
        lastName: needed(80),
        companyName: free(120),
        registrationNumber: free(30),
        email: needed(254).check(z.regex(/^[^@\s]+@[^@\s]+\.[^@\s]+$/, { error: () => t('customers.emailWrong') })),
        phone: needed(40),
        address: z.object({
          street: needed(120),
          houseNumber: needed(10),
          addition: free(20),
          postalCode: needed(12),
          city: needed(80),
          country: needed(2),
        }),
        vatNumber: free(30),
      })
      .check(
        z.refine(({ kind, companyName }) => kind === 'PERSON' || companyName.trim() !== '', {
          path: ['companyName'],
          error: () => t('faults.required'),
        }),
      ),
    language: z.enum(['nl', 'en']),
  })
}

function trimmed<T extends object>(fields: T): T {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]: [string, unknown]) => [
      name,
      typeof value === 'string' ? value.trim() : value,
    ]),
  ) as T
}

function isGroup(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
