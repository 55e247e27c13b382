import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../api/http'
import type { RestrictedBecause } from '../api/types'
import { useSession } from '../session/session'

/** Restricts a client for a reason, or with none lifts the restriction. */
export function useRestriction(clientId: string, onClose: () => void = () => undefined) {
  const { slug } = useSession()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (because: RestrictedBecause | null) =>
      call(
        slug,
        `/v1/clients/${clientId}/restriction`,
        because ? { method: 'PUT', body: { because } } : { method: 'DELETE' },
      ),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['client', slug, clientId] })
      await queries.invalidateQueries({ queryKey: ['clients', slug] })
      onClose()
    },
  })
}
