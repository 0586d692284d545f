import { useQuery } from '@tanstack/vue-query'
import { answer, type components } from 'ui-shared'
import { api } from '../../api'
import { useAskedAgain } from '../../asked-again'

type Schemas = components['schemas']
export type ReadModel = Schemas['ReadModelRow']
export type Generation = Schemas['GenerationRow']

const KEY = ['read-models']
/** While one is being built somebody watches; otherwise little changes by itself. */
const SOON = 1_500
const LATER = 15_000

export function isBuilding(models: ReadModel[] | undefined): boolean {
  return Boolean(models?.some(({ generations }) => generations.some(({ state }) => state === 'BUILDING')))
}

export function useReadModels() {
  return useQuery({
    queryKey: KEY,
    queryFn: () => answer(api.GET('/api/admin/read-models')).then(({ readModels }) => readModels),
    refetchInterval: ({ state }) => (isBuilding(state.data) ? SOON : LATER),
  })
}

/** What admins do about read models. Whatever comes of it, the list is asked again. */
export function useReadModelCommands() {
  const known = useAskedAgain(KEY)

  const body = (reason: string | undefined) => (reason ? { reason } : {})
  const header = (key: string) => ({ 'Idempotency-Key': key })

  return {
    rebuild: (name: string, reason: string | undefined, key: string) =>
      known(
        answer(
          api.POST('/api/admin/read-models/{name}/rebuild', {
            params: { path: { name }, header: header(key) },
            body: body(reason),
          }),
        ),
      ),

    show: (name: string, number: number, reason: string | undefined, key: string) =>
      known(
        answer(
          api.POST('/api/admin/read-models/{name}/generations/{number}/show', {
            params: { path: { name, number }, header: header(key) },
            body: body(reason),
          }),
        ),
      ),

    drop: (name: string, number: number, reason: string | undefined, key: string) =>
      known(
        answer(
          api.POST('/api/admin/read-models/{name}/generations/{number}/drop', {
            params: { path: { name, number }, header: header(key) },
            body: body(reason),
          }),
        ),
      ),
  }
}
