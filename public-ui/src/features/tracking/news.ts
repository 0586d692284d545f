import { EventSource, type FetchLikeResponse } from 'eventsource'
import type { Language } from 'ui-shared'
import type { OrderNews } from './api'

/** How news come: not yet, by themselves, not at the moment, or no more because all is told. */
export type Connection = 'connecting' | 'live' | 'lost' | 'ended'

/** The server says something every 15 seconds; after three silent ones the line is dead without anyone telling. */
const SILENCE = 45_000
const FIRST_RETRY = 1_000
const LAST_RETRY = 30_000

interface Followed {
  number: string
  secret: string
  language: Language
}
interface Listener {
  onNews: (news: OrderNews) => void
  onConnection: (connection: Connection) => void
}

/**
 * Follows an order from its first event on. The browser's own EventSource can't send the secret; this one does, and comes
 * back after whatever happened to the connection, where it had left off.
 *
 * @returns what ends it
 */
export function followOrder({ number, secret, language }: Followed, { onNews, onConnection }: Listener): () => void {
  const address = new URL(`/api/v1/orders/${encodeURIComponent(number)}/events?lang=${language}`, location.origin)
  let source: EventSource | undefined
  let last: string | undefined
  let heard = 0
  let retries = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  function open() {
    clearTimeout(timer)
    source?.close()
    heard = Date.now()
    const opened = new EventSource(address, {
      fetch: async (url, init) => {
        const headers = {
          ...init.headers,
          'Order-Secret': secret,
          ...(last !== undefined && { 'Last-Event-ID': last }),
        }
        return listening(await fetch(url, { ...init, headers }), () => (heard = Date.now()))
      },
    })
    source = opened
    opened.addEventListener('open', () => {
      retries = 0
      onConnection('live')
    })
    opened.addEventListener('order', (event) => {
      if (event.lastEventId) last = event.lastEventId
      onNews(JSON.parse(event.data) as OrderNews)
    })
    opened.addEventListener('end', () => {
      close()
      onConnection('ended')
    })
    opened.addEventListener('error', () => {
      onConnection('lost')
      // after an answer that is no stream it gives up; we do not
      if (opened.readyState === EventSource.CLOSED) retry()
    })
  }

  function retry() {
    clearTimeout(timer)
    timer = setTimeout(open, Math.min(FIRST_RETRY * 2 ** retries++, LAST_RETRY))
  }

  function isSilent() {
    if (Date.now() - heard <= SILENCE || source?.readyState !== EventSource.OPEN) return
    onConnection('lost')
    open()
  }

  function offline() {
    onConnection('lost')
  }

  function close() {
    clearTimeout(timer)
    clearInterval(watch)
    source?.close()
    removeEventListener('online', open)
    removeEventListener('offline', offline)
  }

  const watch = setInterval(isSilent, SILENCE / 3)
  addEventListener('online', open)
  addEventListener('offline', offline)
  onConnection('connecting')
  open()
  return close
}

/** The answer as it is, telling of each piece that arrives, also of those that are no event. */
function listening(response: Response, onHeard: () => void): FetchLikeResponse {
  const { body } = response
  if (!body) return response
  return {
    body: {
      getReader() {
        const reader = body.getReader()
        return {
          async read() {
            const piece = await reader.read()
            onHeard()
            return piece
          },
          cancel: () => reader.cancel(),
        }
      },
    },
    url: response.url,
    status: response.status,
    redirected: response.redirected,
    headers: response.headers,
  }
}
