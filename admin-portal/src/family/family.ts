import { queryOptions } from '@tanstack/react-query'
import { call } from '../api/http'
import type { OnBehalf, Family, GroupOfClients, GroupSummary } from '../api/types'

export const familyQuery = (slug: string, clientId: string) =>
  queryOptions({
    queryKey: ['client', slug, clientId, 'family'],
    queryFn: async ({ signal }) =>
      (await call<Family>(slug, `/v1/clients/${clientId}/family`, { signal })).data,
  })

export const enquiriesQuery = (slug: string, clientId: string) =>
  queryOptions({
    queryKey: ['client', slug, clientId, 'enquirers'],
    queryFn: async ({ signal }) =>
      (await call<{ items: OnBehalf[] }>(slug, `/v1/clients/${clientId}/enquirers`, { signal })).data.items,
  })

export const groupsOfQuery = (slug: string, clientId: string) =>
  queryOptions({
    queryKey: ['client', slug, clientId, 'groups'],
    queryFn: async ({ signal }) =>
      (await call<{ items: GroupSummary[] }>(slug, `/v1/clients/${clientId}/groups`, { signal })).data.items,
  })

export const groupsQuery = (slug: string) =>
  queryOptions({
    queryKey: ['groups', slug],
    queryFn: async ({ signal }) =>
      (await call<{ items: GroupSummary[] }>(slug, '/v1/groups', { signal })).data.items,
  })

export const groupQuery = (slug: string, id: string) =>
  queryOptions({
    queryKey: ['group', slug, id],
    queryFn: async ({ signal }) => (await call<GroupOfClients>(slug, `/v1/groups/${id}`, { signal })).data,
  })
