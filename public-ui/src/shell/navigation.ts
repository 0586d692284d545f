import { navigationOf } from 'ui-shared'
import { features } from '../features'

/** What the header links to: those features that ask for a place there. */
export const navigation = navigationOf(features)
