import { ref, type Ref } from 'vue'

/** Whether a media query holds, now and later. */
export function useMediaQuery(query: string): Readonly<Ref<boolean>> {
  const list = matchMedia(query)
  const holds = ref(list.matches)
  list.addEventListener('change', (event) => (holds.value = event.matches))
  return holds
}
