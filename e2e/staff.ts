import type { APIRequestContext } from '@playwright/test'

/** Who signs in to the panel in these tests; the product is started with them as its first admin. */
export const STAFF = { email: 'admin@hostforge.example', password: 'a password of the browser tests' }

/** What a change must prove to have read where a session is. */
export async function proof(request: APIRequestContext): Promise<Record<string, string>> {
  const { cookies } = await request.storageState()
  return { 'X-XSRF-TOKEN': cookies.find(({ name }) => name === 'XSRF-TOKEN')?.value ?? '' }
}
