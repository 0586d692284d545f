import { Problem } from './problem'

/** Sends a request. Throws a {@link Problem} that says `unreachable` where no answer comes. */
export async function reach(request: Request): Promise<Response> {
  try {
    return await fetch(request)
  } catch (failure) {
    if (failure instanceof TypeError) throw new Problem({ type: '/problems/unreachable', detail: failure.message })
    throw failure // it was called off
  }
}
