import type { Feature } from 'ui-shared'

const feature: Feature = {
  // the page brings the rest of its words itself: everybody's first visit has a limit
  texts: { nl: { navigation: 'Dagrun' }, en: { navigation: 'Daily run' } },
  routes: [{ path: '/runs', name: 'runs', component: () => import('./pages/RunPage.vue') }],
  navigation: { to: { name: 'runs' }, text: 'runs.navigation', icon: 'i-lucide-calendar-sync', order: 19.5 },
}
export default feature
