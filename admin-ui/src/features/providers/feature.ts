import type { Feature } from 'ui-shared'

const feature: Feature = {
  // the page brings the rest of its words itself: everybody's first visit has a limit
  texts: { nl: { navigation: 'Leveranciers' }, en: { navigation: 'Providers' } },
  routes: [{ path: '/providers', name: 'providers', component: () => import('./pages/ProvidersPage.vue') }],
  navigation: { to: { name: 'providers' }, text: 'providers.navigation', icon: 'i-lucide-plug', order: 22 },
}
export default feature
