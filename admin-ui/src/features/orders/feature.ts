import type { Feature } from 'ui-shared'
import { texts } from './texts'

const feature: Feature = {
  texts,
  routes: [
    { path: '/orders', name: 'orders', component: () => import('./pages/OrdersPage.vue') },
    { path: '/orders/:id', name: 'order', component: () => import('./pages/OrderPage.vue'), props: true },
    {
      path: '/orders/:id/correct',
      name: 'correct-order',
      component: () => import('./pages/CorrectOrderPage.vue'),
      props: true,
    },
  ],
  navigation: { to: { name: 'orders' }, text: 'orders.navigation', icon: 'i-lucide-shopping-cart', order: 10 },
}
export default feature
