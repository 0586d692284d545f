import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { answer, tagged, type components, type Tagged } from 'ui-shared'
import { toValue, type MaybeRefOrGetter } from 'vue'
import { api } from '../../api'

type Schemas = components['schemas']
export type AdminPackage = Schemas['AdminPackage']
export type NewPackage = Schemas['NewPackage']
export type PackageChanges = Schemas['PackageChanges']

const ALL = ['packages']
const one = (id: string) => ['packages', id]

/** All packages, retired ones included. */
export function usePackages() {
  return useQuery({
    queryKey: ALL,
    queryFn: () => answer(api.GET('/api/admin/packages')).then(({ packages }) => packages),
  })
}

/** One package with its entity tag, which a change of it sends back. */
export function usePackage(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: ['packages', id],
    queryFn: () => tagged(api.GET('/api/admin/packages/{id}', { params: { path: { id: toValue(id) } } })),
  })
}

/** What admins do with packages. Each answer takes the place of what was known before. */
export function usePackageCommands() {
  const queries = useQueryClient()

  async function known(call: Promise<Tagged<AdminPackage>>): Promise<Tagged<AdminPackage>> {
    const answered = await call
    queries.setQueryData(one(answered.data.id), answered)
    await queries.invalidateQueries({ queryKey: ALL, exact: true })
    return answered
  }

  return {
    introduce: (body: NewPackage, key: string) =>
      known(tagged(api.POST('/api/admin/packages', { params: { header: { 'Idempotency-Key': key } }, body }))),

    change: (id: string, body: PackageChanges, etag: string | null) =>
      known(tagged(api.PATCH('/api/admin/packages/{id}', { params: { path: { id }, header: ifMatch(etag) }, body }))),

    retire: (id: string, reason: string | undefined, etag: string | null, key: string) =>
      known(
        tagged(
          api.POST('/api/admin/packages/{id}/retire', {
            params: { path: { id }, header: { ...ifMatch(etag), 'Idempotency-Key': key } },
            body: { ...(reason && { reason }) },
          }),
        ),
      ),

    reinstate: (id: string, reason: string | undefined, etag: string | null, key: string) =>
      known(
        tagged(
          api.POST('/api/admin/packages/{id}/reinstate', {
            params: { path: { id }, header: { ...ifMatch(etag), 'Idempotency-Key': key } },
            body: { ...(reason && { reason }) },
          }),
        ),
      ),

    plan: (id: string, from: string, body: Schemas['PackagePricePlan'], etag: string | null) =>
      known(
        tagged(
          api.PUT('/api/admin/packages/{id}/planned-prices/{from}', {
            params: { path: { id, from }, header: ifMatch(etag) },
            body,
          }),
        ),
      ),

    withdrawPlan: (id: string, from: string, reason: string | undefined, etag: string | null, key: string) =>
      known(
        tagged(
          api.POST('/api/admin/packages/{id}/planned-prices/{from}/withdraw', {
            params: { path: { id, from }, header: { ...ifMatch(etag), 'Idempotency-Key': key } },
            body: { ...(reason && { reason }) },
          }),
        ),
      ),

    /** Takes over what a conflict showed. */
    remember: (data: AdminPackage, etag: string | null) => queries.setQueryData(one(data.id), { data, etag }),
  }
}

/** Without a tag the change means: whatever it is now. */
function ifMatch(etag: string | null) {
  return etag ? { 'If-Match': etag } : {}
}
