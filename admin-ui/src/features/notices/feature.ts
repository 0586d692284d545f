import type { Feature } from 'ui-shared'

const feature: Feature = {
  // the page brings the rest of its words itself, since everybody's first visit has a limit
  texts: { nl: { navigation: 'Moneybird' }, en: { navigation: 'Moneybird' } },
  routes: [
    { path: '/moneybird', name: 'notices', component: () => import('./pages/NoticesPage.vue') },
    { path: '/moneybird/:id', name: 'notice', component: () => import('./pages/NoticePage.vue'), props: true },
  ],
  navigation: { to: { name: 'notices' }, text: 'notices.navigation', icon: 'i-lucide-scale', order: 22 },
}
export default feature
