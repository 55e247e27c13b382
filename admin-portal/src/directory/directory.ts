import { queryOptions } from '@tanstack/react-query'
import { call, query } from '../api/http'
import { asProblem } from '../api/problems'
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

export const anything: Asked = {
  q: '',
  country: '',
  language: '',
  serviceType: '',
  near: '',
  withinKm: '',
  outdated: '',
  organizationType: '',
  openNow: '',
}

const path = (asked: Asked, limit: number, after: string | null = null) =>
  `/v1/directory/services${query({ ...asked, limit, after })}`

export const directoryQuery = (slug: string, asked: Asked, limit: number) =>
  queryOptions({
    queryKey: ['directory', slug, asked, limit],
    networkMode: 'always',
    queryFn: async ({ signal }) => {
      const kept = import('./keptDirectory')
      try {
        const page = (await call<DirectoryPage>(slug, path(asked, limit), { signal })).data
        void kept.then(device => device.keepEntries(slug, page.items)).catch(() => undefined)
        return page
      } catch (error) {
        if (!asProblem(error).passing) throw error
        const page = await (await kept).findKept(slug, asked, limit).catch(() => null)
        if (!page?.kept?.count) throw error
        return page
      }
    },
  })

/** All of a country onto this device, for where there is no line. Says how many. */
export async function keepCountry(slug: string, country: string): Promise<number> {
  const { keepEntries } = await import('./keptDirectory')
  const all = { ...anything, country }
  let count = 0
  let after: string | null = null
  do {
    const page: DirectoryPage = (await call<DirectoryPage>(slug, path(all, 100, after))).data
    await keepEntries(slug, page.items)
    count += page.items.length
    after = page.next
  } while (after && count < 1_500)
  return count
}

export const serviceQuery = (slug: string, id: string) =>
  queryOptions({
    queryKey: ['directory', slug, 'service', id],
    networkMode: 'always',
    queryFn: async ({ signal }) => {
      try {
        return (await call<DirectoryService>(slug, `/v1/directory/services/${id}`, { signal })).data
      } catch (error) {
        if (!asProblem(error).passing) throw error
        const { keptEntry } = await import('./keptDirectory')
        const kept = await keptEntry(slug, id).catch(() => null)
        if (!kept) throw error
        return kept
      }
    },
  })

/** Asked for by who may know of shelters; no search finds them. */
export const sheltersQuery = (slug: string) =>
  queryOptions({
    queryKey: ['directory', slug, 'shelters'],
    queryFn: async ({ signal }) =>
      (await call<{ items: DirectoryService[] }>(slug, '/v1/directory/shelters', { signal })).data.items,
  })
