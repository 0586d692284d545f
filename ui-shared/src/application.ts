import type { RouteLocationRaw, RouteRecordRaw } from 'vue-router'
import type { Texts } from './language/language'

/** A feature's place in the navigation. */
export interface NavigationEntry {
  to: RouteLocationRaw
  /** Key of its words. */
  text: string
  /** For instance `i-lucide-package`; where the application shows icons. */
  icon?: string
  /** Key of the words over it and its neighbours of the same group; where the application shows groups. */
  group?: string
  /** Low ones come first. */
  order: number
}

/**
 * What a folder below `src/features` brings to its application, told in its `feature.ts`. The folder's name is the name
 * of its words: `t('packages.title')`.
 */
export interface Feature {
  texts: Texts
  routes: RouteRecordRaw[]
  navigation?: NavigationEntry
}

/** All features, by the names of their folders: `glob` is what Vite's `import.meta.glob` found. */
export function featuresOf(glob: Record<string, Feature>): Map<string, Feature> {
  return new Map(
    Object.entries(glob).map(([path, feature]) => [/features\/([^/]+)\//.exec(path)?.[1] ?? path, feature]),
  )
}

export function textsOf(features: Map<string, Feature>): Record<string, Texts> {
  return Object.fromEntries([...features].map(([name, feature]) => [name, feature.texts]))
}

export function routesOf(features: Map<string, Feature>): RouteRecordRaw[] {
  return [...features.values()].flatMap((feature) => feature.routes)
}

export function navigationOf(features: Map<string, Feature>): NavigationEntry[] {
  return [...features.values()].flatMap((feature) => feature.navigation ?? []).sort((a, b) => a.order - b.order)
}
