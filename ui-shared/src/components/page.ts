import type { InjectionKey } from 'vue'
import type { Router } from 'vue-router'

/** What the application calls itself, for the titles of its pages. */
export const applicationName: InjectionKey<string> = Symbol('application name')

let moved = false

/** Watches for a change of page; a change of filter stays on its page. */
export function announcePages(router: Router): void {
  router.afterEach((to, from) => (moved = from.matched.length > 0 && to.path !== from.path))
}

/** Whether the page was reached from another one of ours; where it was opened, the browser's own focus is right. */
export function focusOnArrival(): boolean {
  return moved
}
