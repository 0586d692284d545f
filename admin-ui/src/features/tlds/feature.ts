import type { Feature } from 'ui-shared'
import { texts } from './texts'

const feature: Feature = {
  texts,
  routes: [
    { path: '/tlds', name: 'tlds', component: () => import('./pages/TldsPage.vue') },
    { path: '/tlds/new', name: 'new-tld', component: () => import('./pages/NewTldPage.vue') },
    { path: '/tlds/:tld', name: 'tld', component: () => import('./pages/TldPage.vue'), props: true },
  ],
  navigation: {
    to: { name: 'tlds' },
    text: 'tlds.navigation',
    icon: 'i-lucide-globe',
    group: 'shell.catalogue',
    order: 41,
  },
}
export default feature
