import { queryOptions } from '@tanstack/react-query'
import { call } from '../api/http'
import type { Disclosure, DisclosureLine } from '../api/types'

export const disclosuresQuery = (slug: string, clientId: string) =>
  queryOptions({
    queryKey: ['client', slug, clientId, 'disclosures'],
    queryFn: async ({ signal }) =>
      (await call<{ items: DisclosureLine[] }>(slug, `/v1/clients/${clientId}/disclosures`, { signal })).data
        .items,
  })

export const openDisclosuresQuery = (slug: string) =>
  queryOptions({
    queryKey: ['disclosures', slug],
    queryFn: async ({ signal }) =>
      (await call<{ items: DisclosureLine[] }>(slug, '/v1/disclosures', { signal })).data.items,
  })

export const disclosureQuery = (slug: string, id: string) =>
  queryOptions({
    queryKey: ['disclosure', slug, id],
    queryFn: ({ signal }) => call<Disclosure>(slug, `/v1/disclosures/${id}`, { signal }),
  })
