import { featuresOf, type Feature } from 'ui-shared'

/** All features of the panel: each folder below `features` brings one. */
export const features = featuresOf(
  import.meta.glob<Feature>('./features/*/feature.ts', { eager: true, import: 'default' }),
)
