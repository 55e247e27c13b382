import { queryOptions, useQuery } from '@tanstack/react-query'
import { call, query } from '../api/http'
import type { DirectoryChange, Keeping, KnownFacts, Orphan } from '../api/types'
import { useT } from '../language/useT'
import { centresQuery } from '../referrals/centres'
import { useSession } from '../session/session'

export const factsQuery = (slug: string, id: string) =>
  queryOptions({
    queryKey: ['directory', slug, 'facts', id],
    // What a form is filled from is what everybody sees at this moment.
    gcTime: 0,
    queryFn: async ({ signal }) =>
      (await call<KnownFacts>(slug, `/v1/directory/services/${id}/facts`, { signal })).data,
  })

export const historyQuery = (slug: string, id: string) =>
  queryOptions({
    queryKey: ['directory', slug, 'history', id],
    queryFn: async ({ signal }) =>
      (await call<{ items: DirectoryChange[] }>(slug, `/v1/directory/services/${id}/changes`, { signal }))
        .data.items,
  })

export const proposalsQuery = (slug: string, box: 'to-decide' | 'ours') =>
  queryOptions({
    queryKey: ['directory', slug, 'proposals', box],
    queryFn: async ({ signal }) =>
      (await call<{ items: DirectoryChange[] }>(slug, `/v1/directory/changes${query({ box })}`, { signal }))
        .data.items,
  })

export const keepingQuery = (slug: string, all: boolean, limit: number) =>
  queryOptions({
    queryKey: ['directory', slug, 'keeping', all, limit],
    queryFn: async ({ signal }) =>
      (await call<Keeping>(slug, `/v1/directory/keeping${query({ all: String(all), limit })}`, { signal }))
        .data,
  })

export const orphansQuery = (slug: string) =>
  queryOptions({
    queryKey: ['directory', slug, 'orphans'],
    queryFn: async ({ signal }) =>
      (await call<{ items: Orphan[]; more: boolean }>(slug, '/v1/directory/orphans', { signal })).data,
  })

/** The name of a centre that may be one's own, or one that has gone. */
export function useCentreName() {
  const t = useT()
  const { slug, me } = useSession()
  const { data: centres = [] } = useQuery(centresQuery(slug))
  return (id: string | null) =>
    id === me.organisation.id
      ? t('directory.keeper.us')
      : (centres.find(centre => centre.id === id)?.name ?? t('directory.another-centre'))
}

/** A day so and so many days from today, as a date. */
export const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
