import { queryOptions } from '@tanstack/react-query'
import { call } from '../api/http'
import type { Directions, Line } from '../api/types'

export const linesQuery = (slug: string) =>
  queryOptions({
    queryKey: ['lines', slug],
    queryFn: async ({ signal }) =>
      (await call<{ items: Line[] }>(slug, '/v1/hotline/lines', { signal })).data.items,
  })

export const lineQuery = (slug: string, id: string) =>
  queryOptions({
    queryKey: ['lines', slug, id],
    queryFn: ({ signal }) => call<Line>(slug, `/v1/hotline/lines/${id}`, { signal }),
  })

/** Never asked for a trafficking line; the platform would refuse it. */
export const directionsQuery = (slug: string, line: Line) =>
  queryOptions({
    queryKey: ['lines', slug, line.id, 'directions'],
    enabled: !line.trafficking,
    queryFn: async ({ signal }) =>
      (await call<Directions>(slug, `/v1/hotline/lines/${line.id}/directions`, { signal })).data,
  })
