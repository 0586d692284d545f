import type { Feature } from 'ui-shared'
import { texts } from './texts'

const feature: Feature = {
  texts,
  routes: [{ path: '/domains', name: 'domains', component: () => import('./pages/DomainsPage.vue') }],
  navigation: { to: { name: 'domains' }, text: 'domains.navigation', order: 20 },
}
export default feature
