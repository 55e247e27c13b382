import { queryOptions } from '@tanstack/react-query'
import { call } from '../api/http'
import type { CaseTeam, Colleague, EmergencyAccess } from '../api/types'

export const teamQuery = (slug: string, clientId: string) =>
  queryOptions({
    queryKey: ['client', slug, clientId, 'team'],
    queryFn: async ({ signal }) =>
      (await call<CaseTeam>(slug, `/v1/clients/${clientId}/team`, { signal })).data,
  })

export const colleaguesQuery = (slug: string) =>
  queryOptions({
    queryKey: ['colleagues', slug],
    staleTime: 5 * 60_000,
    queryFn: async ({ signal }) =>
      (await call<{ items: Colleague[] }>(slug, '/identity/v1/colleagues', { signal })).data.items,
  })

export const emergencyQuery = (slug: string) =>
  queryOptions({
    queryKey: ['emergency-access', slug],
    queryFn: async ({ signal }) =>
      (await call<{ items: EmergencyAccess[] }>(slug, '/v1/emergency-access', { signal })).data.items,
  })

export const restrictedBecause = ['possible-trafficking', 'violence', 'relative-of-staff', 'other'] as const
