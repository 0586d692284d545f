import { withCsrfToken } from './csrf'
import { Problem } from './problem'
import { reach } from './reach'

const RENEWED_AT = 'hostforge.session-renewed-at'
let running: Promise<boolean> | null = null

/**
 * Exchanges the refresh cookie for a new one. Many requests, in many tabs, may find out at once that the session needs
 * it; one of them does it for all, since using an old cookie again ends the session.
 *
 * @param since when the request was sent that was refused; a renewal after it is good enough
 * @returns whether the session goes on; false means that someone has to sign in
 * @throws Problem if that can't be known now
 */
export function renewSession(since: number): Promise<boolean> {
  running ??= alone(() => renew(since)).finally(() => (running = null))
  return running
}

async function renew(since: number): Promise<boolean> {
  if (Number(localStorage.getItem(RENEWED_AT) ?? 0) > since) return true
  const answer = await reach(withCsrfToken(new Request('/api/auth/refresh', { method: 'POST' })))
  if (answer.status === 401 || answer.status === 403) return false
  if (!answer.ok) throw new Problem({ type: '/problems/unavailable', status: answer.status })
  localStorage.setItem(RENEWED_AT, String(Date.now()))
  return true
}

/** Over all tabs where the browser can; it offers that on secure origins only. */
function alone(task: () => Promise<boolean>): Promise<boolean> {
  const locks = navigator.locks as LockManager | null | undefined
  return locks ? locks.request('hostforge-session', task) : task()
}
