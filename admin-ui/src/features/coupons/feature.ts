import type { Feature } from 'ui-shared'

const feature: Feature = {
  // the pages bring the rest of their words themselves: everybody's first visit has a limit
  texts: { nl: { navigation: 'Kortingscodes' }, en: { navigation: 'Coupons' } },
  routes: [
    { path: '/coupons', name: 'coupons', component: () => import('./pages/CouponsPage.vue') },
    { path: '/coupons/new', name: 'new-coupon', component: () => import('./pages/NewCouponPage.vue') },
    { path: '/coupons/:id', name: 'coupon', component: () => import('./pages/CouponPage.vue'), props: true },
  ],
  navigation: {
    to: { name: 'coupons' },
    text: 'coupons.navigation',
    icon: 'i-lucide-ticket-percent',
    group: 'shell.catalogue',
    order: 46,
  },
}
export default feature
