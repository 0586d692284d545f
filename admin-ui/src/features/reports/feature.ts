import type { Feature } from 'ui-shared'

const feature: Feature = {
  // the pages bring the rest of their words themselves: everybody's first visit has a limit
  texts: { nl: { navigation: 'Rapporten' }, en: { navigation: 'Reports' } },
  routes: [
    { path: '/reports', name: 'reports', component: () => import('./pages/ReportsPage.vue') },
    { path: '/reports/lines', name: 'journal-lines', component: () => import('./pages/JournalLinesPage.vue') },
  ],
  navigation: { to: { name: 'reports' }, text: 'reports.navigation', icon: 'i-lucide-chart-column', order: 21 },
}
export default feature
