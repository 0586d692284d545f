import type { Feature } from 'ui-shared'
import { texts } from './texts'

const feature: Feature = {
  texts,
  routes: [
    { path: '/billing', name: 'invoices', component: () => import('./pages/InvoicesPage.vue') },
    { path: '/billing/:id', name: 'invoice', component: () => import('./pages/InvoicePage.vue'), props: true },
  ],
  navigation: { to: { name: 'invoices' }, text: 'billing.navigation', icon: 'i-lucide-receipt-text', order: 20 },
}
export default feature
