import { queryOptions } from '@tanstack/react-query'
import { call, query } from '../api/http'
import type { Enquiry, EnquiryLine } from '../api/types'

export const enquiriesQuery = (slug: string, done: boolean, kind: string | null = null) =>
  queryOptions({
    queryKey: ['enquiries', slug, done, kind],
    queryFn: async ({ signal }) =>
      (
        await call<{ items: EnquiryLine[]; more: boolean }>(
          slug,
          `/v1/enquiries${query({ done: done ? 'true' : null, kind })}`,
          { signal },
        )
      ).data,
  })

/** With its version, since two colleagues may take it at once. */
export const enquiryQuery = (slug: string, id: string) =>
  queryOptions({
    queryKey: ['enquiry', slug, id],
    queryFn: ({ signal }) => call<Enquiry>(slug, `/v1/enquiries/${id}`, { signal }),
  })
