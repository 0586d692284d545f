// ./hostforge rebuild: fills a read model anew from the log of a running HostForge, tells how it goes, and shows it. With
// `billing` it does so with all that invoices are about, and compares before it shows anything.
import { fail, signIn } from './admin-api.mjs'

const [name, option] = process.argv.slice(2)
const LOOK_AGAIN_AFTER = 1000
const BILLING = ['invoice', 'accounts', 'subscriptions', 'ledger']

const call = await signIn()
const admin = async (method, path, body) => (await call(method, `/api/admin/read-models${path}`, body)).json()
const list = async () => (await admin('GET', '')).readModels
const amount = (value) => value.toLocaleString('en')
const reason = { reason: 'from the command line' }

/** Ends once the generation has come to the end of the log. */
async function fill(model) {
  const { generation } = await admin('POST', `/${model}/rebuild`, reason)
  const began = Date.now()
  for (;;) {
    const found = (await list()).find((each) => each.name === model)
    const next = found.generations.find(({ number }) => number === generation)
    if (!next) fail(`generation ${generation} was dropped meanwhile.`)
    const rate = next.eventsPerSecond ? `, ${amount(Math.round(next.eventsPerSecond))} a second` : ''
    const left = next.secondsLeft ? `, ${amount(next.secondsLeft)} s left` : ''
    console.log(
      `${model}, generation ${generation}: ${amount(next.position ?? 0)} of ${amount(next.head)}${rate}${left}`,
    )
    if (next.deadLetters) console.log(`  ${amount(next.deadLetters)} events could not be handled; they are parked`)
    if (next.caughtUp) break
    await new Promise((done) => setTimeout(done, LOOK_AGAIN_AFTER))
  }
  console.log(`caught up after ${((Date.now() - began) / 1000).toFixed(1)} s`)
  return generation
}

async function show(model, generation) {
  const before = (await list()).find((each) => each.name === model).generations.find(({ state }) => state === 'LIVE')
  await admin('POST', `/${model}/generations/${generation}/show`, reason)
  console.log(`generation ${generation} is shown; generation ${before.number} is kept up to date, as the way back`)
}

function print(sheet) {
  console.log(
    `\nevents ${amount(sheet.firstPosition)} to ${amount(sheet.lastPosition)}, the last of ${sheet.lastAt ?? '-'}`,
  )
  for (const one of sheet.compared) {
    console.log(`${one.equal ? '=' : '≠'} ${one.name}`)
    console.log(`    before ${one.digestBefore}  ${amount(one.linesBefore)} lines`)
    console.log(`    after  ${one.digestAfter}  ${amount(one.linesAfter)} lines`)
    if (!one.firstDifference) continue
    const { document, lineBefore, lineAfter } = one.firstDifference
    console.log(`    first difference: document ${document ?? 'unknown'}`)
    console.log(`      before ${lineBefore ?? '(no such line)'}`)
    console.log(`      after  ${lineAfter ?? '(no such line)'}`)
  }
}

if (!name) {
  for (const model of await list())
    console.log(model.name.padEnd(28), model.generations.map((each) => `${each.number} ${each.state}`).join(', '))
} else if (name === 'billing') {
  const generations = new Map()
  for (const model of BILLING) generations.set(model, await fill(model))
  const sheet = await admin('GET', `/sheet?${BILLING.map((model) => `name=${model}`).join('&')}`)
  print(sheet)
  if (sheet.equal || option === '--show-anyway')
    for (const [model, generation] of generations) await show(model, generation)
  else
    console.log('\nnothing new is shown; --show-anyway shows it, and dropping the generations lets it be tried again')
  if (!sheet.equal) process.exitCode = 1
} else {
  const generation = await fill(name)
  if (option === '--keep')
    console.log('it is not shown yet: POST /api/admin/read-models/…/generations/…/show does that')
  else await show(name, generation)
}
