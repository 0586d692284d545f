import type { components, FieldFault } from 'ui-shared'
import { items, type CartItem } from '../../cart/cart'
import { stored } from '../../cart/stored'

type CustomerBody = components['schemas']['CustomerBody']

/** What a visitor fills in to order. Kept for this tab only, since it is personal. */
export interface Details {
  kind: CustomerBody['kind'] | ''
  firstName: string
  lastName: string
  companyName: string
  registrationNumber: string
  vatNumber: string
  email: string
  phone: string
  street: string
  houseNumber: string
  addition: string
  postalCode: string
  city: string
  country: string
  note: string
  /** By the name that is transferred. */
  transferCodes: Record<string, string>
}

const NOTHING: Details = {
  kind: '',
  firstName: '',
  lastName: '',
  companyName: '',
  registrationNumber: '',
  vatNumber: '',
  email: '',
  phone: '',
  street: '',
  houseNumber: '',
  addition: '',
  postalCode: '',
  city: '',
  country: 'NL', // the shop's own; the price counts with it until another one is chosen
  note: '',
  transferCodes: {},
}

export const details = stored<Details>(sessionStorage, 'hostforge.details', (kept) => ({
  ...structuredClone(NOTHING),
  ...(kept as Partial<Details> | undefined),
}))

const ALWAYS = {
  'customer.kind': 'kind',
  'customer.firstName': 'firstName',
  'customer.lastName': 'lastName',
  'customer.email': 'email',
  'customer.phone': 'phone',
  'customer.address.street': 'street',
  'customer.address.houseNumber': 'houseNumber',
  'customer.address.postalCode': 'postalCode',
  'customer.address.city': 'city',
  'customer.address.country': 'country',
} as const

/**
 * What can be seen to be missing before the server is asked; the server has the last word.
 *
 * @param words makes the message for a field and a code
 */
export function missing(now: Details, words: (field: string, code: string) => string): FieldFault[] {
  const fault = (field: string, code: string) => ({ field, code, message: words(field, code) })
  const faults: FieldFault[] = []
  for (const [field, name] of Object.entries(ALWAYS)) {
    if (field === 'customer.email' && now.kind === 'COMPANY' && !now.companyName.trim())
      faults.push(fault('customer.companyName', 'required'))
    if (!now[name].trim()) faults.push(fault(field, 'required'))
    else if (name === 'email' && !/^\S+@\S+\.\S+$/.test(now.email.trim())) faults.push(fault(field, 'email'))
  }
  transfers().forEach(({ item, at }) => {
    if (!now.transferCodes[item.domain]?.trim()) faults.push(fault(`items[${at}].transferCode`, 'required'))
  })
  return faults
}

/** The transfers in the cart, with their places in it. */
export function transfers() {
  return items.value
    .map((item, at) => ({ item, at }))
    .filter((each): each is { item: Extract<CartItem, { kind: 'DOMAIN_TRANSFER' }>; at: number } => {
      return each.item.kind === 'DOMAIN_TRANSFER'
    })
}

/** The details as the API takes them: what concerns companies only is left out for a person. */
export function customerBody(now: Details): CustomerBody {
  const company = now.kind === 'COMPANY'
  const given = (text: string) => text.trim() || null
  return {
    kind: now.kind || 'PERSON',
    firstName: now.firstName.trim(),
    lastName: now.lastName.trim(),
    companyName: company ? given(now.companyName) : null,
    registrationNumber: company ? given(now.registrationNumber) : null,
    vatNumber: company ? given(now.vatNumber) : null,
    email: now.email.trim(),
    phone: now.phone.trim(),
    address: {
      street: now.street.trim(),
      houseNumber: now.houseNumber.trim(),
      addition: given(now.addition),
      postalCode: now.postalCode.trim(),
      city: now.city.trim(),
      country: now.country,
    },
  }
}
