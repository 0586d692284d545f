import { VueQueryPlugin } from '@tanstack/vue-query'
import { announcePages, applicationName, applyTheme, createQueries, createTexts, routesOf, textsOf } from 'ui-shared'
import { createApp } from 'vue'
import { createRouter, createWebHistory } from 'vue-router'
import './styles.css'
import { features } from './features'
import ShopShell from './shell/ShopShell.vue'
import { shellTexts } from './shell/texts'

const router = createRouter({
  history: createWebHistory(),
  routes: [
    ...routesOf(features),
    { path: '/:anything(.*)*', name: 'nowhere', component: () => import('./shell/NowherePage.vue') },
  ],
  scrollBehavior: (to, from, saved) =>
    // a link to a field leads there by the focus that its page sets
    saved ?? (to.path === from.path || document.getElementById(to.hash.slice(1)) ? {} : { top: 0 }),
})
announcePages(router)
applyTheme()

createApp(ShopShell)
  .provide(applicationName, 'HostForge')
  .use(router)
  .use(createTexts({ ...textsOf(features), shell: shellTexts }))
  .use(VueQueryPlugin, { queryClient: createQueries() })
  .mount('#app')
