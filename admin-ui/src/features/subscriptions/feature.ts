import type { Feature } from 'ui-shared'

const feature: Feature = {
  // the pages bring the rest of their words themselves: everybody's first visit has a limit
  texts: { nl: { navigation: 'Abonnementen' }, en: { navigation: 'Subscriptions' } },
  routes: [
    { path: '/subscriptions', name: 'subscriptions', component: () => import('./pages/SubscriptionsPage.vue') },
    {
      path: '/subscriptions/:id',
      name: 'subscription',
      component: () => import('./pages/SubscriptionPage.vue'),
      props: true,
    },
  ],
  navigation: { to: { name: 'subscriptions' }, text: 'subscriptions.navigation', icon: 'i-lucide-repeat', order: 19 },
}
export default feature
