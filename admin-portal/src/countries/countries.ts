import { queryOptions } from '@tanstack/react-query'
import { call } from '../api/http'
import type { BlockChange, FollowedCountry, LibraryNews } from '../api/types'

export const followedQuery = (slug: string) =>
  queryOptions({
    queryKey: ['library', slug, 'countries'],
    queryFn: async ({ signal }) =>
      (await call<{ items: FollowedCountry[] }>(slug, '/v1/library/countries', { signal })).data.items,
  })

export const newsQuery = (slug: string) =>
  queryOptions({
    queryKey: ['library', slug, 'news'],
    queryFn: async ({ signal }) =>
      (await call<{ items: LibraryNews[] }>(slug, '/v1/library/news', { signal })).data.items,
  })

/** What is followed or answered for comes before countries that there are merely sheets about. */
export function inOrder(
  countries: FollowedCountry[],
  name: (code: string) => string,
  compare: (a: string, b: string) => number,
): FollowedCountry[] {
  const rank = ({ followed, responsible }: FollowedCountry) => (followed ? 0 : responsible ? 1 : 2)
  return [...countries].sort((a, b) => rank(a) - rank(b) || compare(name(a.country), name(b.country)))
}

/** What somebody has to look at: other words, another place, or another source. */
export const isDifferent = ({ fate, moved, source, sourceBefore }: BlockChange) =>
  fate !== 'same' || moved || (sourceBefore !== null && sourceBefore.url !== source?.url)
