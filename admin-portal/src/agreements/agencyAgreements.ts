import { queryOptions } from '@tanstack/react-query'
import { call, query } from '../api/http'
import type { AgencyAgreement } from '../api/types'

/** With one agency, or with all. */
export const agencyAgreementsQuery = (slug: string, agency = '') =>
  queryOptions({
    queryKey: ['agency-agreements', slug, agency],
    queryFn: async ({ signal }) =>
      (
        await call<{ items: AgencyAgreement[] }>(slug, `/v1/agency-agreements${query({ agency })}`, {
          signal,
        })
      ).data.items,
  })

export const inForce = (agreement: AgencyAgreement) =>
  agreement.status === 'in-force' || agreement.status === 'expiring'
