// ./hostforge report: one report of a running HostForge's ledger, as JSON or, with --csv, as a table.
import { fail, signIn } from './admin-api.mjs'

const WITH_PERIOD = ['revenue', 'vat', 'balances']
const [report, ...options] = process.argv.slice(2)
const usage =
  'say which: report revenue|vat|balances --period 2026-Q3 [--csv], or report ageing [--as-of 2026-09-30] [--csv]'

const csv = options.includes('--csv')
const valueOf = (option) => {
  const place = options.indexOf(option)
  return place < 0 ? undefined : options[place + 1]
}
const query = new URLSearchParams()
if (WITH_PERIOD.includes(report)) query.set('period', valueOf('--period') ?? fail(usage))
else if (report !== 'ageing') fail(usage)
else if (valueOf('--as-of')) query.set('asOf', valueOf('--as-of'))

const call = await signIn()
const answer = await call('GET', `/api/admin/reports/${report}${csv ? '.csv' : ''}?${query}`)
if (csv) process.stdout.write(await answer.text())
else console.log(JSON.stringify(await answer.json(), null, 2))
console.error(`exact up to event ${answer.headers.get('Log-Position') ?? 'unknown'}`)
