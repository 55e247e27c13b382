import { queryOptions } from '@tanstack/react-query'
import { call } from '../api/http'
import type { ProtectionRoute } from '../api/types'
import { remembered } from '../offline/remembered'

/** The centre's child-protection route; also there without a line, where it may be needed most. */
export const routeQuery = (slug: string) =>
  queryOptions({
    queryKey: ['child-protection', slug],
    staleTime: 5 * 60_000,
    queryFn: ({ signal }) =>
      remembered(
        `child-protection:${slug}`,
        async () => (await call<ProtectionRoute>(slug, '/v1/child-protection', { signal })).data,
      ),
  })
