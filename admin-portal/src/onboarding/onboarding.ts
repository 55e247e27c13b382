import { queryOptions } from '@tanstack/react-query'
import { call } from '../api/http'
import type { CentreOnboarding, OnboardingStatus, Page, Region } from '../api/types'

export const onboardingsQuery = (slug: string) =>
  queryOptions({
    queryKey: ['onboarding', slug],
    queryFn: async ({ signal }) =>
      (await call<Page<CentreOnboarding>>(slug, '/v1/onboarding/centres', { signal })).data.items,
  })

/** Asked again every second while steps are under way, so that the progress is live. */
export const onboardingQuery = (slug: string, id: string) =>
  queryOptions({
    queryKey: ['onboarding', slug, id],
    queryFn: async ({ signal }) =>
      (await call<CentreOnboarding>(slug, `/v1/onboarding/centres/${id}`, { signal })).data,
    refetchInterval: query => (query.state.data?.status === 'provisioning' ? 1000 : false),
  })

export const regionsQuery = (slug: string) =>
  queryOptions({
    queryKey: ['regions', slug],
    queryFn: async ({ signal }) => {
      const { data } = await call<Page<Region> | Region[]>(slug, '/v1/onboarding/regions', { signal })
      return Array.isArray(data) ? data : data.items
    },
  })

export const statusTones: Record<OnboardingStatus, string> = {
  registered: 'tag',
  provisioning: 'tag info',
  failed: 'tag bad',
  active: 'tag good',
}
