import { routesOf } from 'ui-shared'
import { createRouter, createWebHistory, type Router } from 'vue-router'
import { features } from './features'
import { useSession } from './session/session'

declare module 'vue-router' {
  interface RouteMeta {
    /** Whether the page is there for people who are not signed in. */
    open?: boolean
  }
}

/** The panel's pages. Who is not signed in is sent to sign in first, and then to where they wanted to go. */
export function createPages(): Router {
  const router = createRouter({
    history: createWebHistory('/admin/'),
    routes: [
      { path: '/sign-in', name: 'sign-in', component: () => import('./session/SignInPage.vue'), meta: { open: true } },
      ...routesOf(features),
      { path: '/:anything(.*)*', name: 'nowhere', component: () => import('./shell/NowherePage.vue') },
    ],
    scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? {} : { top: 0 }),
  })
  router.beforeEach(async (to) => {
    const session = useSession()
    await session.recognise()
    if (to.meta.open || session.staff) return true
    return { name: 'sign-in', query: to.path === '/' ? {} : { back: to.fullPath } }
  })
  return router
}
