import { queryOptions } from '@tanstack/react-query'
import { call } from '../api/http'
import type { Note, NoteTemplate, Page } from '../api/types'

export const notesQuery = (slug: string, clientId: string) =>
  queryOptions({
    queryKey: ['client', slug, clientId, 'notes'],
    queryFn: async ({ signal }) =>
      (await call<Page<Note>>(slug, `/v1/clients/${clientId}/notes`, { signal })).data.items,
  })

export const templatesQuery = (slug: string) =>
  queryOptions({
    queryKey: ['note-templates', slug],
    queryFn: async ({ signal }) =>
      (await call<{ items: NoteTemplate[] }>(slug, '/v1/note-templates', { signal })).data.items,
  })
