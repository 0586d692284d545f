// ./hostforge rebuild: fills a read model anew from the log of a running HostForge, tells how it goes, and shows it.
const address = process.env.HOSTFORGE_URL ?? 'http://localhost:8080'
const [name, option] = process.argv.slice(2)
const LOOK_AGAIN_AFTER = 1000

const fail = (why) => {
  console.error(`hostforge: ${why}`)
  process.exit(1)
}

async function call(method, path, body, token) {
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
  const content = await answer.json().catch(() => ({}))
  if (!answer.ok) fail(content.detail ?? `${method} ${path} was answered with ${answer.status}.`)
  return content
}

const email = process.env.HOSTFORGE_ADMIN_EMAIL ?? 'admin@hostforge.example'
const password = process.env.HOSTFORGE_ADMIN_PASSWORD ?? fail('HOSTFORGE_ADMIN_PASSWORD is not set.')
const { accessToken } = await call('POST', '/api/auth/token', { email, password })
const admin = (method, path, body) => call(method, `/api/admin/read-models${path}`, body, accessToken)

const list = async () => (await admin('GET', '')).readModels
if (!name) {
  for (const model of await list())
    console.log(model.name.padEnd(28), model.generations.map((each) => `${each.number} ${each.state}`).join(', '))
  process.exit()
}

const amount = (value) => value.toLocaleString('en')
const reason = { reason: 'from the command line' }
const { generation } = await admin('POST', `/${name}/rebuild`, reason)
const began = Date.now()
for (;;) {
  const model = (await list()).find((each) => each.name === name)
  const next = model.generations.find(({ number }) => number === generation)
  if (!next) fail(`generation ${generation} was dropped meanwhile.`)
  const rate = next.eventsPerSecond ? `, ${amount(Math.round(next.eventsPerSecond))} a second` : ''
  const left = next.secondsLeft ? `, ${amount(next.secondsLeft)} s left` : ''
  console.log(`generation ${generation}: ${amount(next.position ?? 0)} of ${amount(next.head)}${rate}${left}`)
  if (next.deadLetters) console.log(`  ${amount(next.deadLetters)} events could not be handled; they are parked`)
  if (next.caughtUp) break
  await new Promise((done) => setTimeout(done, LOOK_AGAIN_AFTER))
}
console.log(`caught up after ${((Date.now() - began) / 1000).toFixed(1)} s`)
if (option === '--keep') console.log('it is not shown yet: POST /api/admin/read-models/…/generations/…/show does that')
else {
  const before = (await list()).find((each) => each.name === name).generations.find(({ state }) => state === 'LIVE')
  await admin('POST', `/${name}/generations/${generation}/show`, reason)
  console.log(`generation ${generation} is shown; generation ${before.number} is kept up to date, as the way back`)
}
