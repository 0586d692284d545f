/** Accounts that come once for each product group. */
const GROUPS: Record<string, string> = { hosting: 'HOSTING', domains: 'DOMAINS' }

/** The product group that an account is about, for instance `HOSTING`; undefined where it is about none. */
export function groupOf(account: string): string | undefined {
  return GROUPS[account.split('/')[1] ?? '']
}

/** What else tells an account from others of its kind, as people read it: `1a`, `OSS DE 19%`. */
export function partOf(account: string): string | undefined {
  const [, part, country, rate] = account.split('/')
  if (!part || part in GROUPS) return undefined
  return part === 'oss' ? `OSS ${country ?? ''} ${rate ?? ''}%` : part
}
