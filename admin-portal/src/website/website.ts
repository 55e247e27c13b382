import { queryOptions } from '@tanstack/react-query'
import { call } from '../api/http'
import type { PublicPages } from '../api/types'

/** With its version: two managers may write at once. */
export const publicPagesQuery = (slug: string) =>
  queryOptions({
    queryKey: ['public-pages', slug],
    queryFn: ({ signal }) => call<PublicPages>(slug, '/v1/public-pages', { signal }),
  })
