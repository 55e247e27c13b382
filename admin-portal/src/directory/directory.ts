import { queryOptions } from '@tanstack/react-query'
import { call, query } from '../api/http'
import type { DirectoryPage, DirectoryService } from '../api/types'

export interface Asked {
  q: string
  country: string
  language: string
  serviceType: string
  near: string
  withinKm: string
  /** "true" to find also what nobody has checked for too long. */
  outdated: string
  organizationType: string
  openNow: string
}

export const directoryQuery = (slug: string, asked: Asked, limit: number) =>
  queryOptions({
    queryKey: ['directory', slug, asked, limit],
    queryFn: async ({ signal }) =>
      (await call<DirectoryPage>(slug, `/v1/directory/services${query({ ...asked, limit })}`, { signal }))
        .data,
  })

export const serviceQuery = (slug: string, id: string) =>
  queryOptions({
    queryKey: ['directory', slug, 'service', id],
    queryFn: async ({ signal }) =>
      (await call<DirectoryService>(slug, `/v1/directory/services/${id}`, { signal })).data,
  })

/** Asked for by who may know of shelters; no search finds them. */
export const sheltersQuery = (slug: string) =>
  queryOptions({
    queryKey: ['directory', slug, 'shelters'],
    queryFn: async ({ signal }) =>
      (await call<{ items: DirectoryService[] }>(slug, '/v1/directory/shelters', { signal })).data.items,
  })
