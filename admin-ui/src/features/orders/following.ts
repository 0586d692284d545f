import { useQueryClient } from '@tanstack/vue-query'
import { language, type Tagged } from 'ui-shared'
import { onBeforeUnmount, ref, watch, type Ref } from 'vue'
import { type AdminOrder, timelineOf, type TimelineEntry } from './api'

const SOON = 2_000
const LATER = 30_000
/** News come in bursts; what they changed is asked for once a burst is over. */
const BURST = 250
/** News may be quicker than the page that they are about: then it is asked for again, this often at most. */
const LOOKS = 20

/**
 * Keeps an order's page as the order is: each event joins the timeline as it happens. A stream that broke is opened
 * again by the browser; one that was refused by us, after asking for the order itself: that renews the session, or asks
 * for a sign-in, and only then is there any use in trying.
 *
 * @param name the order's id or number
 * @param wanted whether there is something to follow
 * @returns the newest event's sentence, for those who don't see the timeline grow
 */
export function useOrderNews(name: Ref<string>, wanted: Ref<boolean>): Ref<string> {
  const queries = useQueryClient()
  const newest = ref('')
  let stream: EventSource | undefined
  let again: ReturnType<typeof setTimeout> | undefined
  let burst: ReturnType<typeof setTimeout> | undefined
  let pause = SOON
  let left = false

  function open() {
    close()
    const order = name.value
    const key = timelineOf(order)
    const opened = new EventSource(
      `/api/admin/orders/${encodeURIComponent(order)}/events?lang=${encodeURIComponent(language.value)}`,
    )
    stream = opened
    opened.onopen = () => (pause = SOON)
    opened.addEventListener('order', ({ data }: MessageEvent<string>) => join(key, JSON.parse(data) as TimelineEntry))
    opened.addEventListener('end', close)
    opened.onerror = () => {
      if (opened.readyState !== EventSource.CLOSED || stream !== opened) return
      stream = undefined
      again = setTimeout(() => void askAndOpen(order), pause)
      pause = Math.min(pause * 2, LATER)
    }
  }

  async function askAndOpen(order: string) {
    await queries.refetchQueries({ queryKey: ['orders', 'one', order] })
    if (order === name.value && wanted.value && !stream) open()
  }

  function join(key: readonly unknown[], entry: TimelineEntry) {
    askSoon(name.value, entry.sequence, LOOKS) // though the timeline may know it: that is read from the log itself
    const known = queries.getQueryData<TimelineEntry[]>(key)
    if (!known || known.some(({ sequence }) => sequence === entry.sequence)) return
    queries.setQueryData(
      key,
      [...known, entry].sort((a, b) => a.sequence - b.sequence),
    )
    newest.value = entry.sentence
  }

  /** Asks for the order until what it says holds the event with this sequence. */
  function askSoon(order: string, sequence: number, looks: number) {
    clearTimeout(burst)
    burst = setTimeout(() => {
      void queries.invalidateQueries({ queryKey: ['orders', 'list'] })
      void queries.invalidateQueries({ queryKey: ['orders', 'one'] }).then(() => {
        const shown = queries.getQueryData<Tagged<AdminOrder>>(['orders', 'one', order])
        const behind = shown && (shown.data.version ?? -1) < sequence
        if (behind && looks > 1 && order === name.value && !left) askSoon(order, sequence, looks - 1)
      })
    }, BURST)
  }

  function close() {
    clearTimeout(again)
    stream?.close()
    stream = undefined
  }

  watch(
    [name, language, wanted],
    ([order, , follow], [before]) => {
      if (follow) open()
      else if (order !== before) close() // otherwise the stream ends by itself, after the last event
    },
    { immediate: true },
  )
  onBeforeUnmount(() => {
    left = true
    close()
    clearTimeout(burst)
  })
  return newest
}
