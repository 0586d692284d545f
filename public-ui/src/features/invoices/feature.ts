import type { Feature } from 'ui-shared'

const feature: Feature = {
  // the page brings its words itself: nobody but who got an invoice comes here
  texts: { nl: {}, en: {} },
  // mails link here, with the invoice's secret behind a #, which never reaches a server
  routes: [{ path: '/invoice/:id', name: 'invoice', props: true, component: () => import('./pages/InvoicePage.vue') }],
}
export default feature
