// How the command line talks to the admin API of a running HostForge.
const address = process.env.HOSTFORGE_URL ?? 'http://localhost:8080'

export const fail = (why) => {
  console.error(`hostforge: ${why}`)
  process.exit(1)
}

async function send(method, path, body, token) {
  const answer = await fetch(address + path, {
    method,
    headers: {
      'Content-Type': 'application/json',
      ...(token && { Authorization: `Bearer ${token}` }),
      ...(method === 'POST' && { 'Idempotency-Key': crypto.randomUUID() }),
    },
    body: body && JSON.stringify(body),
  }).catch((error) =>
    fail(`${address} does not answer (${error.cause?.code ?? error.message}); HOSTFORGE_URL names another.`),
  )
  if (answer.ok) return answer
  const problem = await answer.json().catch(() => ({}))
  const reasons = (problem.errors ?? []).map((error) => error.message).join(' ')
  return fail(
    [problem.detail, reasons].filter(Boolean).join(' ') || `${method} ${path} was answered with ${answer.status}.`,
  )
}

/** Signs in; what it gives calls a path as that member of staff. */
export async function signIn() {
  const email = process.env.HOSTFORGE_ADMIN_EMAIL ?? 'admin@hostforge.example'
  const password = process.env.HOSTFORGE_ADMIN_PASSWORD ?? fail('HOSTFORGE_ADMIN_PASSWORD is not set.')
  const { accessToken } = await (await send('POST', '/api/auth/token', { email, password })).json()
  return (method, path, body) => send(method, path, body, accessToken)
}
