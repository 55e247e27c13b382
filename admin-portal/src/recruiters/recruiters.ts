import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { call, query } from '../api/http'
import type {
  ComplaintKind,
  LicenceStatus,
  OwnComplaint,
  Page,
  Recruiter,
  RecruiterSummary,
} from '../api/types'

export const licenceStatuses = [
  'licensed',
  'expired',
  'suspended',
  'revoked',
  'never-licensed',
  'unknown',
] as const satisfies readonly LicenceStatus[]

export const complaintKinds = [
  'fees',
  'contract-substitution',
  'false-promises',
  'passport-kept',
  'wages',
  'violence-or-threats',
  'other',
] as const satisfies readonly ComplaintKind[]

export interface Asked {
  q: string
  country: string
  status: string
}

export const recruitersQuery = (slug: string, asked: Asked) =>
  infiniteQueryOptions({
    queryKey: ['recruiters', slug, asked],
    queryFn: async ({ pageParam, signal }) =>
      (
        await call<Page<RecruiterSummary>>(slug, `/v1/recruiters${query({ ...asked, after: pageParam })}`, {
          signal,
        })
      ).data,
    initialPageParam: null as string | null,
    getNextPageParam: page => page.next ?? null,
  })

export const recruiterQuery = (slug: string, id: string) =>
  queryOptions({
    queryKey: ['recruiters', slug, 'one', id],
    queryFn: ({ signal }) => call<Recruiter>(slug, `/v1/recruiters/${id}`, { signal }),
  })

export const ownComplaintsQuery = (slug: string, id: string) =>
  infiniteQueryOptions({
    queryKey: ['recruiters', slug, 'one', id, 'complaints'],
    queryFn: async ({ pageParam, signal }) =>
      (
        await call<Page<OwnComplaint>>(
          slug,
          `/v1/recruiters/${id}/complaints${query({ after: pageParam })}`,
          { signal },
        )
      ).data,
    initialPageParam: null as string | null,
    getNextPageParam: page => page.next ?? null,
  })
