import createClient from 'openapi-fetch'
import { language } from '../language/language'
import type { paths } from './schema'
import { withCsrfToken } from './csrf'
import { reach } from './reach'
import { renewSession } from './session'

/**
 * @property signInAgain asks for a sign-in over whatever is on the screen, so that no form is lost; resolves to whether
 *   someone signed in. Without it the client has no session to keep.
 */
export interface ApiOptions {
  signInAgain?: () => Promise<boolean>
}

export type Api = ReturnType<typeof createApi>

/**
 * The API as its description tells it, with what every call needs: our language, proof against forged requests, and a
 * session that is renewed once, by one tab for all, and then asked for again.
 */
export function createApi(options: ApiOptions = {}) {
  const client = createClient<paths>({
    baseUrl: location.origin,
    fetch: (request) => sendKeepingSession(request, options),
  })
  client.use({ onRequest: ({ request }) => inOurLanguage(request) })
  return client
}

async function sendKeepingSession(request: Request, { signInAgain }: ApiOptions): Promise<Response> {
  const sentAt = Date.now()
  const again = request.clone()
  const answer = await reach(withCsrfToken(request))
  if (answer.status !== 401 || !signInAgain || isSignIn(request)) return answer
  if ((await renewSession(sentAt)) || (await signInAgain())) return reach(withCsrfToken(again))
  return answer
}

/** What opens or ends a session has none to keep. */
function isSignIn(request: Request): boolean {
  return /\/api\/auth\/(login|logout|refresh)$/.test(new URL(request.url).pathname)
}

/** As a parameter too where it is part of the question, so that caches keep the languages apart. */
function inOurLanguage(request: Request): Request {
  request.headers.set('Accept-Language', language.value)
  if (request.method !== 'GET') return request
  const address = new URL(request.url)
  address.searchParams.set('lang', language.value)
  return new Request(address, request)
}
