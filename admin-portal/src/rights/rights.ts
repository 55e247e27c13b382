import { queryOptions } from '@tanstack/react-query'
import { call, type Answer } from '../api/http'
import type { Erasure, Retention, SubjectAccess } from '../api/types'

/** Asked for on purpose only: each time is written into the client's audit log. */
export const everything = (slug: string, clientId: string) =>
  call<SubjectAccess>(slug, `/v1/clients/${clientId}/everything`)

export const erasuresQuery = (slug: string) =>
  queryOptions({
    queryKey: ['erasures', slug],
    queryFn: async ({ signal }) =>
      (await call<{ items: Erasure[] }>(slug, '/v1/erasures', { signal })).data.items,
  })

export const retentionQuery = (slug: string) =>
  queryOptions({
    queryKey: ['retention', slug],
    queryFn: ({ signal }): Promise<Answer<Retention>> => call<Retention>(slug, '/v1/retention', { signal }),
  })

export const erasureReasons = [
  'client-asked',
  'consent-withdrawn',
  'retention-over',
  'stored-by-mistake',
] as const
