import { queryOptions } from '@tanstack/react-query'
import * as z from 'zod/mini'
import { call, query } from '../api/http'
import { uuidv7 } from '../api/uuid'
import type { ConsentForm, ConsentText, FieldGroup } from '../api/types'
import { remembered } from '../offline/remembered'
import { orNull, phone, text } from '../ui/rules'
import { noEnquirer } from './enquirerForm'

export const consentSchema = z
  .object({
    language: z.string(),
    manner: z.string().check(z.minLength(1, 'required')),
    witness: text(120),
    /** Who agreed; empty is the client, or who agrees for this client as a rule. */
    givenBy: z.string(),
    givenByName: text(200),
    enquirer: z.object({ kind: z.string(), name: text(200), relation: text(100), phone: phone() }),
    /** When the client said yes; empty until then. */
    givenAt: z.string(),
  })
  .check(
    z.refine(form => form.manner !== 'oral-with-witness' || form.witness.trim() !== '', {
      path: ['witness'],
      error: 'witness',
    }),
    z.refine(form => form.givenBy !== 'enquirer' || form.enquirer.kind !== '', {
      path: ['enquirer', 'kind'],
      error: 'required',
    }),
  )

export type ConsentDraft = z.infer<typeof consentSchema>

export const noConsent = (language: string): ConsentDraft => ({
  language,
  manner: '',
  witness: '',
  givenBy: '',
  givenByName: '',
  enquirer: noEnquirer,
  givenAt: '',
})

/** Kept on the device, so that consent can be asked for where there is no line. A text is public: no need to seal it. */
export const consentTextQuery = (slug: string, purpose: 'store' | 'refer', language: string) =>
  queryOptions({
    queryKey: ['consent-text', slug, purpose, language],
    staleTime: 60 * 60_000,
    queryFn: ({ signal }) =>
      remembered(
        `consent:${slug}:${purpose}:${language}`,
        async () =>
          (await call<ConsentText>(slug, `/v1/consent-texts${query({ purpose, language })}`, { signal }))
            .data,
      ),
  })

export function toConsent(
  draft: ConsentDraft,
  words: ConsentText,
  covers: { recipient: string | null; fieldGroups: string[]; expiresOn?: string | null },
): ConsentForm {
  return {
    id: uuidv7(),
    purpose: words.purpose,
    recipient: covers.recipient,
    fieldGroups: covers.fieldGroups as FieldGroup[],
    textVersion: words.version,
    language: words.language,
    manner: draft.manner as ConsentForm['manner'],
    witness: draft.manner === 'oral-with-witness' ? orNull(draft.witness) : null,
    givenBy: orNull(draft.givenBy) as ConsentForm['givenBy'],
    givenByName: orNull(draft.givenBy === 'enquirer' ? draft.enquirer.name : draft.givenByName),
    givenAt: draft.givenAt || new Date().toISOString(),
    expiresOn: covers.expiresOn ?? null,
  }
}
