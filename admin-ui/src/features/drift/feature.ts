import type { Feature } from 'ui-shared'

const feature: Feature = {
  // the pages bring the rest of their words themselves: everybody's first visit has a limit
  texts: { nl: { navigation: 'Afwijkingen' }, en: { navigation: 'Drift' } },
  routes: [
    { path: '/drift', name: 'drift', component: () => import('./pages/DriftPage.vue') },
    { path: '/drift/:id', name: 'finding', component: () => import('./pages/FindingPage.vue'), props: true },
  ],
  navigation: { to: { name: 'drift' }, text: 'drift.navigation', icon: 'i-lucide-git-compare', order: 24 },
}
export default feature
