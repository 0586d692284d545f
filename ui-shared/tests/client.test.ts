import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { answer, createApi, Problem, speak } from '../src'

type Answerer = (request: Request) => Response

function json(status: number, body: unknown, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json', ...headers } })
}

/** A server that remembers what it was asked. */
function serve(answerer: Answerer): Request[] {
  const asked: Request[] = []
  vi.stubGlobal('fetch', async (request: Request) => {
    asked.push(request)
    return answerer(request)
  })
  return asked
}

const path = (request: Request) => new URL(request.url).pathname

beforeEach(() => {
  localStorage.clear()
  document.cookie = 'XSRF-TOKEN=a%2Ftoken'
  speak('nl')
})
afterEach(() => vi.unstubAllGlobals())

describe('every call', () => {
  it('says in which language the answer is wanted', async () => {
    const asked = serve(() => json(200, { packages: [] }))
    speak('en')
    await answer(createApi().GET('/api/v1/packages'))
    expect(asked[0]?.headers.get('Accept-Language')).toBe('en')
    expect(new URL(asked[0]?.url ?? '').searchParams.get('lang')).toBe('en')
  })

  it('proves that it comes from our page when it changes something', async () => {
    const asked = serve(() => json(200, {}))
    await answer(createApi().POST('/api/auth/logout'))
    await answer(createApi().GET('/api/v1/packages'))
    expect(asked.map((request) => request.headers.get('X-XSRF-TOKEN'))).toEqual(['a/token', null])
  })

  it('throws what the server said as a problem', async () => {
    serve(() =>
      json(
        412,
        { type: '/problems/precondition-failed', status: 412, detail: 'Changed.', current: { a: 1 } },
        { ETag: '"4"' },
      ),
    )
    const failure = await answer(createApi().GET('/api/v1/packages')).catch((problem: unknown) => problem)
    expect(failure).toMatchObject({ code: 'precondition-failed', message: 'Changed.', etag: '"4"', isConflict: true })
  })

  it('tells a server that cannot be reached from one that refuses', async () => {
    vi.stubGlobal('fetch', async () => {
      throw new TypeError('no network')
    })
    const failure = await answer(createApi().GET('/api/v1/packages')).catch((problem: unknown) => problem)
    expect(failure).toBeInstanceOf(Problem)
    expect(failure).toMatchObject({ code: 'unreachable', mayPass: true })
  })

  it('does not take a page of a proxy for a problem of ours', async () => {
    serve(() => new Response('<h1>Bad gateway</h1>', { status: 502 }))
    const failure = await answer(createApi().GET('/api/v1/packages')).catch((problem: unknown) => problem)
    expect(failure).toMatchObject({ code: 'internal-error', status: 502, mayPass: true })
  })
})

describe('a session that ran out', () => {
  /** Refuses until it was renewed, by the cookie or by signing in. */
  function serveWithSession(refresh: () => Response) {
    let open = false
    const asked = serve((request) => {
      if (path(request) !== '/api/auth/refresh') return open ? json(200, { packages: [] }) : json(401, {})
      const answered = refresh()
      open = answered.ok
      return answered
    })
    return { asked, reopen: () => (open = true) }
  }

  it('is renewed once for all requests that find out, and each is sent again', async () => {
    const { asked } = serveWithSession(() => json(200, {}))
    const api = createApi({ signInAgain: () => Promise.resolve(false) })
    await Promise.all([answer(api.GET('/api/admin/packages')), answer(api.GET('/api/admin/packages'))])
    expect(asked.filter((request) => path(request) === '/api/auth/refresh')).toHaveLength(1)
    expect(asked).toHaveLength(5)
  })

  it('is asked for again when it can not be renewed, and then the request is sent again as it was', async () => {
    const { asked, reopen } = serveWithSession(() => json(401, {}))
    const api = createApi({ signInAgain: () => Promise.resolve(reopen()) })
    const header = { 'Idempotency-Key': 'k'.repeat(32) }
    await answer(
      api.POST('/api/admin/packages/{id}/retire', { params: { path: { id: '1' }, header }, body: { reason: 'r' } }),
    )
    expect(await asked.at(-1)?.json()).toEqual({ reason: 'r' })
    expect(asked.at(-1)?.headers.get('Idempotency-Key')).toBe('k'.repeat(32))
  })

  it('ends the request when nobody signs in', async () => {
    serveWithSession(() => json(401, {}))
    const api = createApi({ signInAgain: () => Promise.resolve(false) })
    await expect(answer(api.GET('/api/admin/packages'))).rejects.toMatchObject({ status: 401 })
  })

  it('is not given up while the server is only unavailable', async () => {
    serveWithSession(() => json(503, {}))
    const signInAgain = vi.fn(() => Promise.resolve(false))
    await expect(answer(createApi({ signInAgain }).GET('/api/admin/packages'))).rejects.toMatchObject({
      code: 'unavailable',
    })
    expect(signInAgain).not.toHaveBeenCalled()
  })

  it('is nobody’s when signing in itself is refused', async () => {
    const asked = serve(() => json(401, { type: '/problems/invalid-credentials', status: 401 }))
    const api = createApi({ signInAgain: () => Promise.resolve(true) })
    const login = answer(api.POST('/api/auth/login', { body: { email: 'a', password: 'b' } }))
    await expect(login).rejects.toMatchObject({ code: 'invalid-credentials' })
    expect(asked).toHaveLength(1)
  })
})
