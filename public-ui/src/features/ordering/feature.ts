import type { Feature } from 'ui-shared'
import { texts } from './texts'

const feature: Feature = {
  texts,
  routes: [
    { path: '/cart', name: 'cart', component: () => import('./pages/CartPage.vue') },
    { path: '/checkout', name: 'checkout', component: () => import('./pages/CheckoutPage.vue') },
    { path: '/checkout/check', name: 'check', component: () => import('./pages/CheckPage.vue') },
  ],
}
export default feature
