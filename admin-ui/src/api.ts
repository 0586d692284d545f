import { createApi } from 'ui-shared'
import { useSession } from './session/session'

/** The staff's API. A session that ran out is asked for again over the page, so that no form is lost. */
export const api = createApi({ signInAgain: () => useSession().askAgain() })
