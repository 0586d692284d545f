import { ref } from 'vue'

const EVERY = 30_000

/** The present, in milliseconds, a little late: one clock for all times on a page. */
export const now = ref(Date.now())

setInterval(() => (now.value = Date.now()), EVERY)
