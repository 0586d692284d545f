import type { Feature } from 'ui-shared'
import { texts } from './texts'

const feature: Feature = {
  texts,
  routes: [{ path: '/', name: 'home', component: () => import('./pages/DashboardPage.vue') }],
  navigation: { to: { name: 'home' }, text: 'dashboard.navigation', icon: 'i-lucide-layout-dashboard', order: 0 },
}
export default feature
