import type { Feature } from 'ui-shared'
import { texts } from './texts'

const feature: Feature = {
  texts,
  routes: [
    { path: '/customers', name: 'customers', component: () => import('./pages/CustomersPage.vue') },
    { path: '/customers/:id', name: 'customer', component: () => import('./pages/CustomerPage.vue'), props: true },
    {
      path: '/customers/:id/edit',
      name: 'edit-customer',
      component: () => import('./pages/EditCustomerPage.vue'),
      props: true,
    },
  ],
  navigation: { to: { name: 'customers' }, text: 'customers.navigation', icon: 'i-lucide-users', order: 30 },
}
export default feature
