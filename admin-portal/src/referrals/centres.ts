import { queryOptions, useQuery } from '@tanstack/react-query'
import { call, query } from '../api/http'
import type { Agreement, Centre, Page, Referral, ReferralProspect } from '../api/types'
import { useT } from '../language/useT'
import { useSession } from '../session/session'

export const centresQuery = (slug: string) =>
  queryOptions({
    queryKey: ['centres', slug],
    staleTime: 10 * 60_000,
    queryFn: async ({ signal }) => (await call<Page<Centre>>(slug, '/v1/centres', { signal })).data.items,
  })

export const agreementsQuery = (slug: string) =>
  queryOptions({
    queryKey: ['agreements', slug],
    queryFn: async ({ signal }) =>
      (await call<Page<Agreement>>(slug, '/v1/agreements', { signal })).data.items,
  })

export type Direction = 'sent' | 'received'

export const referralsQuery = (
  slug: string,
  direction: Direction,
  status = '',
  limit = 50,
  after: string | null = null,
) =>
  queryOptions({
    queryKey: ['referrals', slug, direction, status, limit, after],
    queryFn: async ({ signal }) =>
      (
        await call<Page<Referral>>(slug, `/v1/referrals${query({ direction, status, limit, after })}`, {
          signal,
        })
      ).data,
  })

export const clientReferralsQuery = (slug: string, clientId: string) =>
  queryOptions({
    queryKey: ['client', slug, clientId, 'referrals'],
    queryFn: async ({ signal }) =>
      (await call<Page<Referral>>(slug, `/v1/clients/${clientId}/referrals`, { signal })).data.items,
  })

export const referralQuery = (slug: string, id: string) =>
  queryOptions({
    queryKey: ['referral', slug, id],
    queryFn: ({ signal }) => call<Referral>(slug, `/v1/referrals/${id}`, { signal }),
  })

export const prospectQuery = (slug: string, clientId: string, to: string) =>
  queryOptions({
    queryKey: ['client', slug, clientId, 'prospect', to],
    queryFn: async ({ signal }) =>
      (
        await call<ReferralProspect>(slug, `/v1/clients/${clientId}/referral-prospect${query({ to })}`, {
          signal,
        })
      ).data,
  })

export const readersQuery = (slug: string, id: string) =>
  queryOptions({
    queryKey: ['referral', slug, id, 'readers'],
    queryFn: async ({ signal }) =>
      (await call<{ items: string[] }>(slug, `/v1/referrals/${id}/readers`, { signal })).data.items,
  })

/** A centre's name by its id, as far as this person may list centres. */
export function useCentreName(): (id: string | null) => string {
  const t = useT()
  const { slug, can } = useSession()
  const { data } = useQuery({ ...centresQuery(slug), enabled: can('centre:list') })
  return id => data?.find(centre => centre.id === id)?.name ?? t('centre.another')
}
