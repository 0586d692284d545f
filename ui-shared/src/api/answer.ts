import { Problem } from './problem'

interface Called<Data> {
  data?: Data
  error?: unknown
  response: Response
}

/** An answer and its entity tag, which a change sends back as `If-Match`. */
export interface Tagged<Data> {
  data: Data
  etag: string | null
}

/** The body of a call's answer. Throws a {@link Problem} for everything but success. */
export async function answer<Data>(call: Promise<Called<Data>>): Promise<Data> {
  return (await tagged(call)).data
}

/** The body of a call's answer with its entity tag. Throws a {@link Problem} for everything but success. */
export async function tagged<Data>(call: Promise<Called<Data>>): Promise<Tagged<Data>> {
  const { data, error, response } = await call
  const etag = response.headers.get('ETag')
  if (response.ok) return { data: data as Data, etag }
  // a proxy in between answers with pages of its own, which are no problems
  const body = typeof error === 'object' && error !== null ? error : {}
  throw new Problem({ status: response.status, ...body }, etag)
}
