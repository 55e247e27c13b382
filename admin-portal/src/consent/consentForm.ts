import { queryOptions } from '@tanstack/react-query'
import * as z from 'zod/mini'
import { call, query } from '../api/http'
import { uuidv7 } from '../api/uuid'
import type { ConsentForm, ConsentText, FieldGroup } from '../api/types'
import { remembered } from '../offline/remembered'
import { futureDate, orNull, phone, text } from '../ui/rules'
import { noEnquirer } from './enquirerForm'

const answer = {
  language: z.string(),
  manner: z.string().check(z.minLength(1, 'required')),
  witness: text(120),
  /** Strokes on the screen, as an SVG path; empty until somebody signs. */
  signature: z.string(),
  /** Who agreed; empty is the client, or who agrees for this client as a rule. */
  givenBy: z.string(),
  givenByName: text(200),
  enquirer: z.object({ kind: z.string(), name: text(200), relation: text(100), phone: phone() }),
  /** When the client said yes; empty until then. */
  givenAt: z.string(),
}

interface Answered {
  manner: string
  witness: string
  signature: string
  givenBy: string
  enquirer: { kind: string }
}

const witnessed = z.refine<Answered>(
  form => form.manner !== 'oral-with-witness' || form.witness.trim() !== '',
  { path: ['witness'], error: 'witness' },
)
const signed = z.refine<Answered>(form => form.manner !== 'on-screen' || form.signature !== '', {
  path: ['signature'],
  error: 'required',
})
const asked = z.refine<Answered>(form => form.givenBy !== 'enquirer' || form.enquirer.kind !== '', {
  path: ['enquirer', 'kind'],
  error: 'required',
})

export const consentSchema = z.object(answer).check(witnessed, signed, asked)

export type ConsentDraft = z.infer<typeof consentSchema>

export const furtherConsentSchema = z
  .object({
    ...answer,
    agency: z.object({ id: z.string(), name: z.string() }),
    fieldGroups: z.array(z.string()),
    expiresOn: futureDate(),
  })
  .check(witnessed, signed, asked)

export type FurtherConsentDraft = z.infer<typeof furtherConsentSchema>

export const noConsent = (language: string): ConsentDraft => ({
  language,
  manner: '',
  witness: '',
  signature: '',
  givenBy: '',
  givenByName: '',
  enquirer: noEnquirer,
  givenAt: '',
})

/** Kept on the device, so that consent can be asked for where there is no line. A text is public: no need to seal it. */
export const consentTextQuery = (slug: string, purpose: ConsentText['purpose'], language: string) =>
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
  covers: {
    recipient: string | null
    recipientName?: string | null
    fieldGroups: string[]
    expiresOn?: string | null
  },
): ConsentForm {
  return {
    id: uuidv7(),
    purpose: words.purpose,
    recipient: covers.recipient,
    recipientName: covers.recipientName ?? null,
    fieldGroups: covers.fieldGroups as FieldGroup[],
    textVersion: words.version,
    language: words.language,
    manner: draft.manner as ConsentForm['manner'],
    witness: draft.manner === 'oral-with-witness' ? orNull(draft.witness) : null,
    signature: draft.manner === 'on-screen' ? draft.signature : null,
    givenBy: orNull(draft.givenBy) as ConsentForm['givenBy'],
    givenByName: orNull(draft.givenBy === 'enquirer' ? draft.enquirer.name : draft.givenByName),
    givenAt: draft.givenAt || new Date().toISOString(),
    expiresOn: covers.expiresOn ?? null,
  }
}
