import { createApi } from 'ui-shared'

/** The public API; the shop has no session. */
export const api = createApi()
