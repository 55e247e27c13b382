import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { call, query, type Answer } from '../api/http'
import type {
  Candidate,
  Client,
  ClientFacts,
  ClientSummary,
  Consent,
  Page,
  PersonName,
  Visit,
} from '../api/types'

export const clientsQuery = (slug: string, q: string, after: string | null = null) =>
  queryOptions({
    queryKey: ['clients', slug, q, after],
    queryFn: async ({ signal }) =>
      (await call<Page<ClientSummary>>(slug, `/v1/clients${query({ q, limit: 25, after })}`, { signal }))
        .data,
  })

/** What was answered to a question of the centre's own; nothing where no question is chosen. */
export type AnswerSought = Record<'field' | 'said' | 'from' | 'until', string>

/** All who are found, a page after the other; what is typed is answered by its best matches alone. */
export const clientPagesQuery = (slug: string, q: string, sought: AnswerSought) =>
  infiniteQueryOptions({
    queryKey: ['clients', slug, q, sought],
    queryFn: async ({ pageParam, signal }) =>
      (
        await call<Page<ClientSummary>>(
          slug,
          `/v1/clients${query({ q, ...sought, limit: 25, after: pageParam })}`,
          { signal },
        )
      ).data,
    initialPageParam: null as string | null,
    getNextPageParam: page => page.next ?? null,
  })

/** With its version, since whoever edits must say which version they have seen. */
export const clientQuery = (slug: string, id: string) =>
  queryOptions({
    queryKey: ['client', slug, id],
    queryFn: ({ signal }): Promise<Answer<Client>> => call<Client>(slug, `/v1/clients/${id}`, { signal }),
  })

/** Beginning with the client's, so that a document that is added asks again. */
export const duplicatesQuery = (slug: string, id: string) =>
  queryOptions({
    queryKey: ['client', slug, id, 'duplicates'],
    queryFn: async ({ signal }) =>
      (await call<{ candidates: Candidate[] }>(slug, `/v1/clients/${id}/duplicates`, { signal })).data
        .candidates,
  })

export const consentsQuery = (slug: string, id: string) =>
  queryOptions({
    queryKey: ['client', slug, id, 'consents'],
    queryFn: async ({ signal }) =>
      (await call<Page<Consent>>(slug, `/v1/clients/${id}/consents`, { signal })).data.items,
  })

export const visitsQuery = (slug: string, id: string) =>
  queryOptions({
    queryKey: ['client', slug, id, 'visits'],
    queryFn: async ({ signal }) =>
      (await call<Page<Visit>>(slug, `/v1/clients/${id}/visits`, { signal })).data.items,
  })

export async function similarClients(
  slug: string,
  likeness: Pick<ClientFacts, 'name' | 'birthDate' | 'birthYear' | 'phone' | 'email'>,
  signal?: AbortSignal,
): Promise<Candidate[]> {
  const { data } = await call<{ candidates: Candidate[] }>(slug, '/v1/clients/similar', {
    method: 'POST',
    body: likeness,
    signal,
  })
  return data.candidates
}

export function fullName(name: PersonName | string | null | undefined): string {
  if (!name) return ''
  return typeof name === 'string' ? name : [name.given, name.family].filter(Boolean).join(' ')
}
