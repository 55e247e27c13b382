import { queryOptions, type QueryClient } from '@tanstack/react-query'
import { createContext, use } from 'react'
import { call, writesAs } from '../api/http'
import { asProblem } from '../api/problems'
import type { Me, Membership } from '../api/types'
import { rememberedOrganisations } from './rememberedOrganisations'

export interface Session {
  slug: string
  me: Me
  can: (permission: string) => boolean
}

export const SessionContext = createContext<Session | null>(null)

export function useSession(): Session {
  const session = use(SessionContext)
  if (!session) throw new Error('useSession stands inside a signed-in organisation only')
  return session
}

/**
 * Who is signed in here. Off line the answer is the one remembered (encrypted) from the last time, so that the
 * portal opens in a village without a line.
 */
export const meQuery = (slug: string) =>
  queryOptions({
    queryKey: ['me', slug],
    staleTime: 5 * 60_000,
    retry: (failures, error) =>
      asProblem(error).passing && asProblem(error).kind !== 'offline' && failures < 2,
    queryFn: async ({ signal }): Promise<Me> => {
      try {
        const { data } = await call<Me>(slug, '/v1/me', { signal })
        const remembering = import('../offline/vault')
          .then(vault => vault.rememberMe(slug, data))
          .catch(() => undefined)
        if (!writesAs(slug, data.person.id)) {
          await remembering
          page.startAfresh()
          await never
        }
        return data
      } catch (error) {
        if (!asProblem(error).passing) throw error
        const remembered = await import('../offline/vault')
          .then(vault => vault.rememberedMe(slug))
          .catch(() => null)
        if (remembered && writesAs(slug, remembered.person.id)) return remembered
        throw error
      }
    },
  })

/**
 * Opens at once with who was here last, while the server is asked: on a slow line that is the longest wait. Settled
 * when the server has answered, and never if it names somebody else, since then everything starts afresh.
 */
export async function openAsRemembered(queries: QueryClient, slug: string): Promise<void> {
  const { queryKey } = meQuery(slug)
  const asked = queries.fetchQuery(meQuery(slug))
  asked.catch(() => undefined)
  // The first time there is nothing to remember, and the line is for the screen.
  if (rememberedOrganisations().some(one => one.slug === slug)) {
    const last = await import('../offline/vault').then(vault => vault.rememberedMe(slug)).catch(() => null)
    if (last && queries.getQueryState(queryKey)?.status === 'pending' && writesAs(slug, last.person.id))
      queries.setQueryData(queryKey, last, { updatedAt: NOT_YET_SAID })
  }
  await asked
}

export const page = { startAfresh: () => location.reload() }

const never = new Promise<never>(() => {})

/** The age of a remembered answer that the server has not said again. */
const NOT_YET_SAID = 0

/** Nobody stays inside on memory alone once the server has refused them. */
export const isHere = (query: { dataUpdatedAt: number; error: Error | null }) =>
  !query.error || query.dataUpdatedAt !== NOT_YET_SAID

export const membershipsQuery = (slug: string) =>
  queryOptions({
    queryKey: ['memberships', slug],
    staleTime: 10 * 60_000,
    queryFn: async ({ signal }) =>
      (await call<Membership[]>(slug, '/identity/v1/memberships', { signal })).data,
  })
