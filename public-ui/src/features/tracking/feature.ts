import type { Feature } from 'ui-shared'
import { texts } from './texts'

const feature: Feature = {
  texts,
  // mails link here, with the order's secret behind a #, which never reaches a server
  routes: [{ path: '/order/:number', name: 'order', props: true, component: () => import('./pages/OrderPage.vue') }],
}
export default feature
