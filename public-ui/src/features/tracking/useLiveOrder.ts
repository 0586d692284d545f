import { language } from 'ui-shared'
import { computed, onScopeDispose, ref, toValue, watch, type MaybeRefOrGetter } from 'vue'
import { useTrackedOrder, type OrderNews } from './api'
import { followOrder, type Connection } from './news'

/** While news do not come by themselves. */
const POLLED_EVERY = 5_000
/** Many news at once, as after a reload, are one reason to look again. */
const SETTLED = 500
const AGAIN = 1_000
const TRIES = 8

/** An order as it is now and what happened to it, kept up to date: told by the server, or asked for while it can't tell. */
export function useLiveOrder(number: MaybeRefOrGetter<string>, secret: MaybeRefOrGetter<string>) {
  const news = ref<OrderNews[]>([])
  const connection = ref<Connection>('connecting')
  const isLost = computed(() => connection.value === 'lost')
  const query = useTrackedOrder(number, secret, () => isLost.value && POLLED_EVERY)
  const latest = computed(() => news.value.at(-1))
  const isThere = computed(() => query.data.value !== undefined)

  let timer: ReturnType<typeof setTimeout> | undefined
  let tries = 0

  function lookSoon(after: number) {
    timer ??= setTimeout(look, after)
  }

  /** What is shown follows the events a moment later than they are told. */
  async function look() {
    const { data } = await query.refetch()
    timer = undefined
    const isBehind = !data || data.version < (latest.value?.sequence ?? 0)
    if (isBehind && ++tries < TRIES) lookSoon(AGAIN)
  }

  function add(told: OrderNews) {
    if (latest.value && told.sequence <= latest.value.sequence) return
    news.value.push(told)
    tries = 0
    if (!query.data.value || query.data.value.version < told.sequence) lookSoon(SETTLED)
  }

  // the stream opens once the order can be read: until then there is nothing to follow
  watch(
    () => [toValue(number), toValue(secret), language.value, isThere.value] as const,
    ([number, secret, language, isThere], _, onCleanup) => {
      if (!isThere) return
      news.value = []
      onCleanup(
        followOrder(
          { number, secret, language },
          { onNews: add, onConnection: (now) => void (connection.value = now) },
        ),
      )
    },
    { immediate: true },
  )
  onScopeDispose(() => clearTimeout(timer))

  return { ...query, news, latest, connection }
}
