import type { Feature } from 'ui-shared'
import { texts } from './texts'

const feature: Feature = {
  texts,
  routes: [{ path: '/provisioning', name: 'provisioning', component: () => import('./pages/ProvisioningPage.vue') }],
  navigation: {
    to: { name: 'provisioning' },
    text: 'provisioning.navigation',
    icon: 'i-lucide-activity',
    order: 20,
  },
}
export default feature
