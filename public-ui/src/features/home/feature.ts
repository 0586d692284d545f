import type { Feature } from 'ui-shared'
import { texts } from './texts'

const feature: Feature = {
  texts,
  routes: [{ path: '/', name: 'home', component: () => import('./pages/HomePage.vue') }],
}
export default feature
