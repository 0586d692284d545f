/** The part of an account that tells it from others of its kind, as people read it: `1a`, `OSS DE 19%`, `hosting`. */
export function partOf(account: string): string | undefined {
  const [, part, country, rate] = account.split('/')
  return part === 'oss' ? `OSS ${country ?? ''} ${rate ?? ''}%` : part
}
