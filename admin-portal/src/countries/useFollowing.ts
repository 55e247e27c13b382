import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../api/http'
import { useSession } from '../session/session'

/** Follows a country, or no longer. What is told of it changes with that. */
export function useFollowing(country: string) {
  const { slug } = useSession()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (follow: boolean) =>
      call(slug, `/v1/library/countries/${country}/subscription`, { method: follow ? 'PUT' : 'DELETE' }),
    onSuccess: () => {
      for (const part of ['news', 'work'])
        void queries.invalidateQueries({ queryKey: ['library', slug, part] })
      return queries.invalidateQueries({ queryKey: ['library', slug, 'countries'] })
    },
  })
}
