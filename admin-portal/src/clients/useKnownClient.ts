import { useCallback } from 'react'
import { useSession } from '../session/session'
import { useGo } from '../shell/Here'

/** "This is the same person": opens the client, or, for those who may not read clients, logs the visit for them. */
export function useKnownClient() {
  const { can } = useSession()
  const go = useGo()
  return useCallback(
    (client: { id: string; label: string }) =>
      can('client:read')
        ? go(`/clients/${client.id}`)
        : go(`/clients/${client.id}/log-visit`, { state: { client } }),
    [can, go],
  )
}
