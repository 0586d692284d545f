import type { Feature } from 'ui-shared'
import { texts } from './texts'

const feature: Feature = {
  texts,
  routes: [
    { path: '/packages', name: 'packages', component: () => import('./pages/PackagesPage.vue') },
    { path: '/packages/new', name: 'new-package', component: () => import('./pages/NewPackagePage.vue') },
    { path: '/packages/:id', name: 'package', component: () => import('./pages/PackagePage.vue'), props: true },
  ],
  navigation: {
    to: { name: 'packages' },
    text: 'packages.navigation',
    icon: 'i-lucide-package',
    group: 'shell.catalogue',
    order: 40,
  },
}
export default feature
