import type { Feature } from 'ui-shared'

const feature: Feature = {
  // the pages bring the rest of their words themselves: everybody's first visit has a limit
  texts: { nl: { navigation: 'Mailteksten' }, en: { navigation: 'Mail texts' } },
  routes: [
    { path: '/mails', name: 'mails', component: () => import('./pages/MailsPage.vue') },
    { path: '/mails/:name/:language', name: 'mail', component: () => import('./pages/MailPage.vue'), props: true },
  ],
  navigation: {
    to: { name: 'mails' },
    text: 'mails.navigation',
    icon: 'i-lucide-mail',
    group: 'shell.catalogue',
    order: 48,
  },
}
export default feature
