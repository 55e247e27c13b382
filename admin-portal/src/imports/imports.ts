import { queryOptions } from '@tanstack/react-query'
import { call } from '../api/http'
import type { ClientImport, ImportFinding, ImportPlan, Page } from '../api/types'

const path = '/v1/client-imports'

export interface Versioned {
  data: ClientImport
  etag: string | null
}

export const isAtWork = (status: ClientImport['status']) =>
  status === 'checking' || status === 'running' || status === 'undoing'

export const importsQuery = (slug: string) =>
  queryOptions({
    queryKey: ['imports', slug],
    queryFn: async ({ signal }) => (await call<Page<ClientImport>>(slug, path, { signal })).data.items,
  })

/** Asked again every second while something is at work. */
export const importQuery = (slug: string, id: string) =>
  queryOptions({
    queryKey: ['imports', slug, id],
    queryFn: async ({ signal }): Promise<Versioned> => call<ClientImport>(slug, `${path}/${id}`, { signal }),
    refetchInterval: query => (query.state.data && isAtWork(query.state.data.data.status) ? 1_000 : false),
  })

export const findingsQuery = (slug: string, id: string, broken: boolean, version: number, limit: number) =>
  queryOptions({
    queryKey: ['imports', slug, id, 'findings', broken, version, limit],
    queryFn: async ({ signal }) =>
      (
        await call<Page<ImportFinding>>(slug, `${path}/${id}/findings?broken=${broken}&limit=${limit}`, {
          signal,
        })
      ).data,
  })

export const madeQuery = (slug: string, id: string, version: number) =>
  queryOptions({
    queryKey: ['imports', slug, id, 'made', version],
    queryFn: async ({ signal }) =>
      (
        await call<Page<{ id: string; number: string; name: string }>>(slug, `${path}/${id}/clients`, {
          signal,
        })
      ).data.items,
  })

export async function upload(slug: string, id: string, file: File): Promise<void> {
  const name = encodeURIComponent(file.name.slice(-200))
  await call(slug, `${path}?id=${id}&fileName=${name}`, {
    method: 'POST',
    file,
    idempotencyKey: crypto.randomUUID(),
  })
}

export async function readAgain(
  slug: string,
  id: string,
  reading: { encoding: string | null; separator: string | null; sheet: number | null },
): Promise<void> {
  await call(slug, `${path}/${id}/reading`, { method: 'POST', body: reading })
}

export async function check(slug: string, id: string, etag: string | null, plan: ImportPlan): Promise<void> {
  await call(slug, `${path}/${id}/check`, { method: 'POST', body: plan, ifMatch: etag })
}

export async function choose(
  slug: string,
  id: string,
  row: number | null,
  choice: 'skip' | 'import',
): Promise<void> {
  await call(slug, `${path}/${id}/choice`, { method: 'PUT', body: { row, choice } })
}

export async function step(slug: string, id: string, what: 'run' | 'cancellation' | 'undo'): Promise<void> {
  await call(slug, `${path}/${id}/${what}`, { method: 'POST', body: {} })
}

export async function destroy(slug: string, id: string): Promise<void> {
  await call(slug, `${path}/${id}`, { method: 'DELETE' })
}

export const reportAddress = (slug: string, id: string, language: string) =>
  `/o/${encodeURIComponent(slug)}/api${path}/${id}/report?language=${language}`
