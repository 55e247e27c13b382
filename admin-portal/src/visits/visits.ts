import { queryOptions } from '@tanstack/react-query'
import { call, type Answer } from '../api/http'
import type { Visit, VisitRecord } from '../api/types'

const DAY = 86_400_000

/** With its version, since whoever corrects must say which version they have seen. */
export const visitQuery = (slug: string, id: string) =>
  queryOptions({
    queryKey: ['visit', slug, id],
    queryFn: ({ signal }): Promise<Answer<VisitRecord>> =>
      call<VisitRecord>(slug, `/v1/visits/${id}`, { signal }),
  })

/** By whoever wrote it, within a day; the platform decides the same. */
export const canCorrect = (visit: Visit, person: string, now = Date.now()) =>
  visit.loggedBy?.id === person && now - new Date(visit.loggedAt).getTime() < DAY
