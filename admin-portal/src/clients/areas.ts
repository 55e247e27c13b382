import { queryOptions } from '@tanstack/react-query'
import { call } from '../api/http'
import type { Area } from '../api/types'
import { remembered } from '../offline/remembered'

/** The centre's own list of towns and districts; also there without a line. */
export const areasQuery = (slug: string) =>
  queryOptions({
    queryKey: ['areas', slug],
    staleTime: 5 * 60_000,
    queryFn: ({ signal }) =>
      remembered(
        `areas:${slug}`,
        async () => (await call<{ items: Area[] }>(slug, '/v1/areas', { signal })).data.items,
      ),
  })
