const COOKIE = /(?:^|;\s*)XSRF-TOKEN=([^;]*)/

/**
 * Adds the token that only our pages can read, from its cookie, as it is now: it is renewed at sign-in, also by another
 * tab.
 */
export function withCsrfToken(request: Request): Request {
  const token = COOKIE.exec(document.cookie)?.[1]
  if (token && request.method !== 'GET') request.headers.set('X-XSRF-TOKEN', decodeURIComponent(token))
  return request
}
