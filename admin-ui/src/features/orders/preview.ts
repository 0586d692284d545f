import { computed, onScopeDispose, ref, watch, type Ref } from 'vue'
import { useCorrectionQuote, type AdminOrder } from './api'
import { isPriceable, isSame, itemsOf, itemsToPrice, type ItemDraft } from './correction'

/** While someone types on, one question is enough; each counts against the limit of requests. */
const SETTLED = 400

/**
 * What a correction would cost, asked while it is typed.
 *
 * @param drafts the lines as they stand in the form
 * @param order as it is without the correction
 */
export function usePreview(drafts: Ref<ItemDraft[]>, order: Ref<AdminOrder>) {
  const isUnchanged = computed(() => isSame(drafts.value, itemsOf(order.value)))
  const isComplete = computed(() => isPriceable(drafts.value))
  const wanted = computed(() => (isUnchanged.value || !isComplete.value ? null : itemsToPrice(drafts.value)))
  const said = computed(() => JSON.stringify(wanted.value))
  const asked = ref(wanted.value)
  let timer: ReturnType<typeof setTimeout> | undefined
  watch(said, () => {
    clearTimeout(timer)
    timer = setTimeout(() => (asked.value = wanted.value), SETTLED)
  })
  onScopeDispose(() => clearTimeout(timer))

  const { data, error, isPlaceholderData, refetch } = useCorrectionQuote(() => order.value.id, asked)
  const quote = computed(() => (wanted.value && data.value) || null)
  /** Whether the price is still that of what stood there before. */
  const isSettling = computed(() => said.value !== JSON.stringify(asked.value) || isPlaceholderData.value)

  return {
    quote,
    error: computed(() => (wanted.value ? error.value : null)),
    isUnchanged,
    isComplete,
    isSettling,
    /** What can't be ordered as it is typed; nothing while it is about to change. */
    problems: computed(() => (isSettling.value ? [] : (quote.value?.problems ?? []))),
    refetch,
  }
}
