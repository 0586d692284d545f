import { computed, type WritableComputedRef } from 'vue'
import { useRoute, useRouter, type LocationQueryRaw } from 'vue-router'

type Value = string | number | boolean

/**
 * What a page shows, kept in its address: it can be shared, survives a reload, and the back button undoes it. What is as
 * by default stays out of the address, and what the address says that fits no default is ignored.
 *
 * @param defaults each field's value where the address does not say one; its type is the field's type
 */
export function useUrlFilter<Filter extends Record<string, Value>>(defaults: Filter): WritableComputedRef<Filter> {
  const route = useRoute()
  const router = useRouter()
  return computed({
    get: () => {
      const filter: Record<string, Value> = { ...defaults }
      for (const [name, standard] of Object.entries(defaults)) {
        const text = route.query[name]
        if (typeof text === 'string') filter[name] = read(text, standard)
      }
      return filter as Filter
    },
    set: (filter) => {
      const query: LocationQueryRaw = { ...route.query }
      for (const [name, standard] of Object.entries(defaults))
        query[name] = filter[name] === standard ? undefined : String(filter[name])
      void router.push({ query, hash: route.hash })
    },
  })
}

function read(text: string, standard: Value): Value {
  if (typeof standard === 'boolean') return text === 'true' || (text !== 'false' && standard)
  if (typeof standard === 'number') return text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : standard
  return text
}
