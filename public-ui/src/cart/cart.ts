import { newKey, type components, type IdempotencyKeys } from 'ui-shared'
import { computed } from 'vue'
import { stored } from './stored'

export type CartItemBody = components['schemas']['CartItemBody']
export type Period = 'P1M' | 'P1Y'

interface HostingItem {
  id: string
  kind: 'HOSTING'
  packageId: string
  billingPeriod: Period
  /** The name that it lives under; null until the visitor chose one. */
  domain: string | null
}
interface RegistrationItem {
  id: string
  kind: 'DOMAIN_REGISTRATION'
  domain: string
  /** For how many years it is paid. */
  quantity: number
}
interface TransferItem {
  id: string
  kind: 'DOMAIN_TRANSFER'
  domain: string
}
/** One thing in the cart. Codes of transfers are kept with the visitor's details, not here. */
export type CartItem = HostingItem | RegistrationItem | TransferItem
export type DomainItem = RegistrationItem | TransferItem

interface Cart {
  items: CartItem[]
  /** The code by which less is to be paid, as typed; empty where there is none. */
  coupon: string
  /** Of the order that this cart becomes: however often it is sent, it is one order. */
  key: string
}

const cart = stored(localStorage, 'hostforge.cart', read)

export const items = computed(() => cart.value.items)
export const coupon = computed({
  get: () => cart.value.coupon,
  set: (code: string) => (cart.value.coupon = code),
})
export const domains = computed(() => items.value.filter((item) => item.kind !== 'HOSTING'))

/** Kept with the cart until the order's answer is there, so that neither a reload nor another tab orders twice. */
export const orderKeys: IdempotencyKeys = {
  key: computed(() => cart.value.key),
  renew: () => void (cart.value.key = newKey()),
}

/** Adds hosting; it takes the first name in the cart that has none yet. */
export function addHosting(packageId: string, billingPeriod: Period): void {
  const free = domains.value.find(({ domain }) => !hostingOf(domain))
  cart.value.items.push({ id: newKey(), kind: 'HOSTING', packageId, billingPeriod, domain: free?.domain ?? null })
}

/** Adds a name; the first hosting that still needs one takes it. */
export function addDomain(kind: DomainItem['kind'], domain: string): void {
  if (inCart(domain)) return
  if (kind === 'DOMAIN_REGISTRATION') cart.value.items.push({ id: newKey(), kind, domain, quantity: 1 })
  else cart.value.items.push({ id: newKey(), kind, domain })
  const waiting = items.value.find((item) => item.kind === 'HOSTING' && !item.domain)
  if (waiting && !hostingOf(domain)) waiting.domain = domain
}

/** The name's place in the cart, if it is registered or transferred with it. */
export function inCart(domain: string): DomainItem | undefined {
  return domains.value.find((item) => item.domain === domain)
}

/** Takes an item out; hosting that lived under its name needs another one. */
export function remove(id: string): void {
  const gone = items.value.find((item) => item.id === id)
  cart.value.items = items.value.filter((item) => item !== gone)
  if (gone && gone.kind !== 'HOSTING')
    for (const item of items.value) if (item.kind === 'HOSTING' && item.domain === gone.domain) item.domain = null
}

/** Empties the cart once it is ordered; the next one is another order. */
export function startAnew(): void {
  cart.value = read(undefined)
}

/** The cart as the API takes it, in its order. */
export function cartBody(transferCodes: Record<string, string> = {}): CartItemBody[] {
  return items.value.map((item) => {
    switch (item.kind) {
      case 'HOSTING':
        return { kind: item.kind, packageId: item.packageId, billingPeriod: item.billingPeriod, domain: item.domain }
      case 'DOMAIN_REGISTRATION':
        return { kind: item.kind, domain: item.domain, billingPeriod: 'P1Y', quantity: item.quantity }
      case 'DOMAIN_TRANSFER':
        return { kind: item.kind, domain: item.domain, transferCode: transferCodes[item.domain] ?? null }
    }
  })
}

function hostingOf(domain: string): CartItem | undefined {
  return items.value.find((item) => item.kind === 'HOSTING' && item.domain === domain)
}

function read(kept: unknown): Cart {
  const { items, coupon, key } = (kept ?? {}) as Partial<Cart>
  return {
    items: Array.isArray(items) ? items.filter(isItem) : [],
    coupon: typeof coupon === 'string' ? coupon : '',
    key: typeof key === 'string' && key.length >= 16 ? key : newKey(),
  }
}

function isItem(kept: unknown): kept is CartItem {
  const item = kept as CartItem | null
  if (typeof item?.id !== 'string') return false
  switch (item.kind) {
    case 'HOSTING':
      return typeof item.packageId === 'string' && ['P1M', 'P1Y'].includes(item.billingPeriod)
    case 'DOMAIN_REGISTRATION':
      return typeof item.domain === 'string' && Number.isInteger(item.quantity)
    case 'DOMAIN_TRANSFER':
      return typeof item.domain === 'string'
    default:
      return false
  }
}
