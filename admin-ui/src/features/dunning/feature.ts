import type { Feature } from 'ui-shared'

const feature: Feature = {
  // the pages bring the rest of their words themselves: everybody's first visit has a limit
  texts: { nl: { navigation: 'Aanmaningen' }, en: { navigation: 'Dunning' } },
  routes: [
    { path: '/dunning', name: 'dunning', component: () => import('./pages/DunningPage.vue') },
    { path: '/dunning/preview', name: 'dunning-preview', component: () => import('./pages/DunningPreviewPage.vue') },
    { path: '/dunning/policy', name: 'dunning-policy', component: () => import('./pages/DunningPolicyPage.vue') },
  ],
  navigation: { to: { name: 'dunning' }, text: 'dunning.navigation', icon: 'i-lucide-bell-ring', order: 20 },
}
export default feature
