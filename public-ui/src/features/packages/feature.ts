import type { Feature } from 'ui-shared'
import { texts } from './texts'

const feature: Feature = {
  texts,
  routes: [{ path: '/packages', name: 'packages', component: () => import('./pages/PackagesPage.vue') }],
  navigation: { to: { name: 'packages' }, text: 'packages.navigation', order: 10 },
}
export default feature
