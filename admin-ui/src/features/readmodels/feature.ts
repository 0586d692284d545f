import type { Feature } from 'ui-shared'

const feature: Feature = {
  // the page brings the rest of its words itself: few will ever need them, and everybody's first visit has a limit
  texts: { nl: { navigation: 'Leesmodellen' }, en: { navigation: 'Read models' } },
  routes: [{ path: '/read-models', name: 'read-models', component: () => import('./pages/ReadModelsPage.vue') }],
  navigation: { to: { name: 'read-models' }, text: 'readmodels.navigation', icon: 'i-lucide-layers', order: 25 },
}
export default feature
