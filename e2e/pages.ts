import { expect, type Page } from '@playwright/test'
import { freshCode, makeCoupon } from './coupons.ts'
import { aCustomer, CUSTOMER, newCustomer } from './customer.ts'
import { toAFinding, toDrift } from './drifting.ts'
import { cancelOrders, erase } from './erasing.ts'
import { toInvoice, toNotice } from './invoices.ts'
import { approveOrder, placeOrder, refuseHosting, type Placed } from './orders.ts'
import { toCheckPage } from './ordering.ts'
import { Troubled } from './parked.ts'
import { Providers } from './providers.ts'
import { toJournalLines, toReport } from './reports.ts'
import { toRunToCome, toSubscription, toSubscriptions } from './subscriptions.ts'

/** One page of the product, to be checked and photographed. */
export interface ProductPage {
  name: string
  /** Where it is, or how to get there. */
  path: string | ((page: Page) => Promise<void>)
  /** Its heading, in Dutch: seen once the page is there. */
  heading: string
  staff?: boolean
}

/** Every page. A page that is not here is neither checked for accessibility nor in the gallery. */
export const PAGES: ProductPage[] = [
  { name: 'shop-home', path: '/', heading: 'Hosting zonder verrassingen' },
  { name: 'shop-packages', path: '/packages', heading: 'Hostingpakketten' },
  { name: 'shop-domains', path: '/domains', heading: 'Zoek een domeinnaam' },
  { name: 'shop-domain-results', path: '/domains?name=bakkerijdevries', heading: 'Zoek een domeinnaam' },
  { name: 'shop-cart', path: toCart, heading: 'Winkelwagen' },
  { name: 'shop-empty-cart', path: '/cart', heading: 'Winkelwagen' },
  { name: 'shop-checkout', path: toCheckout, heading: 'Je gegevens' },
  { name: 'shop-check', path: (page) => toCheckPage(page), heading: 'Controleer en bestel' },
  { name: 'shop-order', path: toATrackedOrder, heading: 'Bestelling HF-' },
  { name: 'shop-order-unknown', path: '/order/HF-10001', heading: 'Bestelling HF-10001' },
  { name: 'shop-nowhere', path: '/nergens', heading: 'Deze pagina bestaat niet' },
  { name: 'admin-sign-in', path: '/admin/sign-in', heading: 'Inloggen' },
  { name: 'admin-dashboard', path: '/admin/', heading: 'Overzicht', staff: true },
  { name: 'admin-orders', path: '/admin/orders', heading: 'Bestellingen', staff: true },
  { name: 'admin-no-orders', path: '/admin/orders?q=wat-niemand-bestelt', heading: 'Bestellingen', staff: true },
  { name: 'admin-order', path: (page) => toAnOrder(page, ''), heading: 'HF-', staff: true },
  { name: 'admin-stalled-order', path: toAStalledOrder, heading: 'HF-', staff: true },
  { name: 'admin-active-order', path: toAnActiveOrder, heading: 'HF-', staff: true },
  { name: 'admin-correct-order', path: (page) => toAnOrder(page, '/correct'), heading: 'wijzigen', staff: true },
  { name: 'admin-provisioning', path: '/admin/provisioning', heading: 'Uitvoering', staff: true },
  { name: 'admin-jobs', path: (page) => toTrouble(page, 'jobs'), heading: 'Uitvoering', staff: true },
  { name: 'admin-dead-letters', path: (page) => toTrouble(page, 'dead-letters'), heading: 'Uitvoering', staff: true },
  { name: 'admin-decisions', path: (page) => toTrouble(page, 'decisions'), heading: 'Uitvoering', staff: true },
  { name: 'admin-processors', path: (page) => toTrouble(page, 'processors'), heading: 'Uitvoering', staff: true },
  { name: 'admin-providers', path: '/admin/providers', heading: 'Leveranciers', staff: true },
  { name: 'admin-providers-in-trouble', path: toProvidersInTrouble, heading: 'Leveranciers', staff: true },
  { name: 'admin-read-models', path: '/admin/read-models', heading: 'Leesmodellen', staff: true },
  { name: 'admin-drift', path: toDrift, heading: 'Afwijkingen', staff: true },
  {
    name: 'admin-no-drift',
    path: '/admin/drift?kind=CONTACT_HANDLE&state=FAILED',
    heading: 'Afwijkingen',
    staff: true,
  },
  { name: 'admin-finding', path: toAFinding, heading: '.nl', staff: true },
  { name: 'admin-invoices', path: '/admin/billing', heading: 'Facturen', staff: true },
  { name: 'admin-no-invoices', path: '/admin/billing?q=wat-niemand-betaalt', heading: 'Facturen', staff: true },
  { name: 'admin-invoice', path: toInvoice, heading: 'Factuur', staff: true },
  { name: 'admin-subscriptions', path: toSubscriptions, heading: 'Abonnementen', staff: true },
  {
    name: 'admin-no-subscriptions',
    path: '/admin/subscriptions?q=wat-niemand-heeft',
    heading: 'Abonnementen',
    staff: true,
  },
  { name: 'admin-subscription', path: toSubscription, heading: '.nl', staff: true },
  { name: 'admin-run', path: '/admin/runs', heading: 'Dagrun', staff: true },
  { name: 'admin-run-to-come', path: toRunToCome, heading: 'Dagrun', staff: true },
  { name: 'admin-dunning', path: '/admin/dunning', heading: 'Aanmaningen', staff: true },
  { name: 'admin-dunning-preview', path: '/admin/dunning/preview', heading: 'Wat er op een dag gebeurt', staff: true },
  { name: 'admin-dunning-policy', path: '/admin/dunning/policy', heading: 'Hoe wordt aangemaand', staff: true },
  { name: 'admin-reports', path: (page) => toReport(page, 'revenue'), heading: 'Rapporten', staff: true },
  { name: 'admin-report-vat', path: (page) => toReport(page, 'vat'), heading: 'Rapporten', staff: true },
  { name: 'admin-report-ageing', path: (page) => toReport(page, 'ageing'), heading: 'Rapporten', staff: true },
  { name: 'admin-report-balances', path: (page) => toReport(page, 'balances'), heading: 'Rapporten', staff: true },
  { name: 'admin-empty-report', path: '/admin/reports?period=2021', heading: 'Rapporten', staff: true },
  { name: 'admin-journal-lines', path: toJournalLines, heading: 'Journaalregels', staff: true },
  { name: 'admin-notices', path: '/admin/moneybird', heading: 'Moneybird', staff: true },
  { name: 'admin-notice', path: toNotice, heading: 'Betaling geboekt', staff: true },
  { name: 'admin-packages', path: '/admin/packages', heading: 'Hostingpakketten', staff: true },
  { name: 'admin-new-package', path: '/admin/packages/new', heading: 'Nieuw pakket', staff: true },
  { name: 'admin-package', path: toAPackage, heading: 'Web', staff: true },
  { name: 'admin-customers', path: '/admin/customers', heading: 'Klanten', staff: true },
  { name: 'admin-customer', path: toACustomer, heading: CUSTOMER.name, staff: true },
  { name: 'admin-edit-customer', path: toEditingACustomer, heading: `${CUSTOMER.name} wijzigen`, staff: true },
  { name: 'admin-erased-customer', path: toAnErasedCustomer, heading: 'Gewiste klant', staff: true },
  { name: 'admin-tlds', path: '/admin/tlds', heading: 'Domeinextensies', staff: true },
  { name: 'admin-new-tld', path: '/admin/tlds/new', heading: 'Nieuwe extensie', staff: true },
  { name: 'admin-tld', path: '/admin/tlds/nl', heading: '.nl', staff: true },
  { name: 'admin-coupons', path: '/admin/coupons', heading: 'Kortingscodes', staff: true },
  { name: 'admin-new-coupon', path: '/admin/coupons/new', heading: 'Nieuwe code', staff: true },
  {
    name: 'admin-coupon',
    path: (page) => makeCoupon(page, freshCode('blad'), '10', '3'),
    heading: 'BLAD-',
    staff: true,
  },
  { name: 'admin-mails', path: '/admin/mails', heading: 'Mailteksten', staff: true },
  { name: 'admin-mail', path: '/admin/mails/invoice/nl', heading: 'Factuur', staff: true },
  { name: 'admin-nowhere', path: '/admin/nergens', heading: 'Deze pagina bestaat niet', staff: true },
]

/** Goes there and waits until it is drawn with its content. */
export async function visit(page: Page, { path, heading }: ProductPage): Promise<void> {
  if (typeof path === 'string') await page.goto(path)
  else await path(page)
  await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
  await drawn(page)
}

/** Shows the same page in English, as one who comes back with that choice sees it. */
export async function inEnglish(page: Page): Promise<void> {
  await page.evaluate(() => localStorage.setItem('hostforge.language', 'en'))
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await drawn(page)
}

async function drawn(page: Page): Promise<void> {
  await expect(page.locator('[aria-busy=true], [role=status]:has(.animate-pulse)')).toHaveCount(0)
  await page.evaluate(() => document.fonts.ready)
}

async function toAPackage(page: Page): Promise<void> {
  await page.goto('/admin/packages')
  await page.getByRole('link', { name: 'Web', exact: true }).click()
}

/** One pending order does for all its pages. */
let pending: Promise<Placed> | undefined

async function toAnOrder(page: Page, below: string): Promise<void> {
  pending ??= placeOrder('galerij')
  const { number } = await pending
  await page.goto(`/admin/orders/${number}${below}`)
}

async function toTrouble(page: Page, tab: string): Promise<void> {
  await Troubled.on(page)
  await page.goto(`/admin/provisioning?tab=${tab}`)
}

async function toProvidersInTrouble(page: Page): Promise<void> {
  await Providers.on(page)
  await page.goto('/admin/providers')
}

async function toATrackedOrder(page: Page): Promise<void> {
  pending ??= placeOrder('galerij')
  const { number, secret } = await pending
  await page.goto(`/order/${number}#${secret}`)
}

/** One whose hosting was refused, with the provider's words. */
let stalled: Promise<Placed> | undefined

async function toAStalledOrder(page: Page): Promise<void> {
  stalled ??= placeOrder('gestrand').then(async (order) => {
    await refuseHosting(order, 'The limit on the number of domains is reached')
    await approveOrder(page.request, order)
    return order
  })
  const { number } = await stalled
  await page.goto(`/admin/orders/${number}`)
  await expect(page.getByRole('blockquote')).toBeVisible()
}

/** One that went as it should. */
let active: Promise<Placed> | undefined

async function toAnActiveOrder(page: Page): Promise<void> {
  active ??= placeOrder('geslaagd').then(async (order) => {
    await approveOrder(page.request, order)
    return order
  })
  const { number } = await active
  await page.goto(`/admin/orders/${number}`)
  await expect(page.getByText('Actief', { exact: true }).first()).toBeVisible()
}

async function toACustomer(page: Page): Promise<void> {
  await page.goto(`/admin/customers/${await aCustomer(page.request)}`)
}

async function toEditingACustomer(page: Page): Promise<void> {
  await page.goto(`/admin/customers/${await aCustomer(page.request)}/edit`)
}

async function toAnErasedCustomer(page: Page): Promise<void> {
  const email = `galerij-${Date.now().toString(36)}@toets.example`
  const id = await newCustomer(page.request, 'Galerij Gewist', email)
  await cancelOrders(page.request, id)
  await erase(page.request, id)
  await page.goto(`/admin/customers/${id}`)
  await expect(page.getByRole('region', { name: 'Wissen bij leveranciers' })).toBeVisible()
}

/** A cart with a package that still needs a name. */
async function toCart(page: Page): Promise<void> {
  await page.goto('/packages')
  await page
    .getByRole('button', { name: /^In winkelwagen/ })
    .first()
    .click()
  await page.getByRole('link', { name: /^Winkelwagen/ }).click()
  await expect(page.getByRole('group', { name: 'Onder welke domeinnaam komt je website?' })).toBeVisible()
}

async function toCheckout(page: Page): Promise<void> {
  await toCart(page)
  await page.goto('/checkout')
}
