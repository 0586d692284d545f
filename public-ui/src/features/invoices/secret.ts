/** What opens an invoice is kept for as long as its page is open, so that it can leave the address. */
const PREFIX = 'invoice-secret/'

export function rememberSecret(id: string, secret: string): void {
  sessionStorage.setItem(PREFIX + id, secret)
}

/** Empty if there is none. */
export function knownSecret(id: string): string {
  return sessionStorage.getItem(PREFIX + id) ?? ''
}
