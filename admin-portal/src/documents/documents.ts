import { queryOptions } from '@tanstack/react-query'
import * as z from 'zod/mini'
import { call } from '../api/http'
import type { ClientDocument, DocumentForm, Expiring } from '../api/types'
import { date, isDate, orNull, pastDate, text } from '../ui/rules'

/** Beginning with the client's, so that whatever changes a client's file refreshes this too. */
export const documentsQuery = (slug: string, clientId: string) =>
  queryOptions({
    queryKey: ['client', slug, clientId, 'documents'],
    queryFn: async ({ signal }) =>
      (await call<{ items: ClientDocument[] }>(slug, `/v1/clients/${clientId}/documents`, { signal })).data
        .items,
  })

export const expiringQuery = (slug: string) =>
  queryOptions({
    queryKey: ['expiring', slug],
    queryFn: async ({ signal }) =>
      (await call<{ items: Expiring[]; more: boolean }>(slug, '/v1/documents/expiring', { signal })).data,
  })

/** Where the bytes of a page are. */
export const pageAddress = (document: ClientDocument, file: string) =>
  `/v1/documents/${document.id}/files/${file}`

/** What is of use today, what was before, and what is only remembered. */
export function sorted(documents: ClientDocument[]) {
  return {
    current: documents.filter(one => !one.replacedBy && !one.deleted),
    earlier: documents.filter(one => one.replacedBy && !one.deleted),
    deleted: documents.filter(one => one.deleted),
  }
}

export const factsSchema = z
  .object({
    kind: z.string().check(z.minLength(1, 'required')),
    number: text(60),
    issuingCountry: z.string(),
    issuer: text(200),
    issuedOn: pastDate(),
    expiresOn: date(),
    note: text(2000),
  })
  .check(
    z.refine(
      facts => !isDate(facts.issuedOn) || !isDate(facts.expiresOn) || facts.expiresOn >= facts.issuedOn,
      { path: ['expiresOn'], error: 'before-start' },
    ),
  )

export type FactsDraft = z.infer<typeof factsSchema>

export const draftOf = (document?: ClientDocument): FactsDraft => ({
  kind: document?.kind ?? '',
  number: document?.number ?? '',
  issuingCountry: document?.issuingCountry ?? '',
  issuer: document?.issuer ?? '',
  issuedOn: document?.issuedOn ?? '',
  expiresOn: document?.expiresOn ?? '',
  note: document?.note ?? '',
})

/** What a renewed paper has in common with the one it replaces. */
export const renewalOf = (document: ClientDocument): FactsDraft => ({
  ...draftOf(),
  kind: document.kind,
  issuingCountry: document.issuingCountry ?? '',
  issuer: document.issuer ?? '',
})

export const toFacts = (draft: FactsDraft): DocumentForm => ({
  kind: draft.kind as DocumentForm['kind'],
  number: orNull(draft.number),
  issuingCountry: orNull(draft.issuingCountry),
  issuer: orNull(draft.issuer),
  issuedOn: orNull(draft.issuedOn),
  expiresOn: orNull(draft.expiresOn),
  note: orNull(draft.note),
})
