import { queryOptions } from '@tanstack/react-query'
import * as z from 'zod/mini'
import { call, query } from '../api/http'
import { uuidv7 } from '../api/uuid'
import type { ConsentForm, ConsentText, FieldGroup } from '../api/types'
import { asProblem } from '../api/problems'
import { futureDate, orNull, text } from '../ui/rules'

const answer = {
  language: z.string(),
  manner: z.string().check(z.minLength(1, 'required')),
  witness: text(120),
  /** Strokes on the screen, as an SVG path; empty until somebody signs. */
  signature: z.string(),
  /** When the client said yes; empty until then. */
  givenAt: z.string(),
}

type Answered = { manner: string; witness: string; signature: string }

const witnessed = z.refine<Answered>(
  form => form.manner !== 'oral-with-witness' || form.witness.trim() !== '',
  { path: ['witness'], error: 'witness' },
)
const signed = z.refine<Answered>(form => form.manner !== 'on-screen' || form.signature !== '', {
  path: ['signature'],
  error: 'required',
})

export const consentSchema = z.object(answer).check(witnessed, signed)

export type ConsentDraft = z.infer<typeof consentSchema>

export const furtherConsentSchema = z
  .object({
    ...answer,
    agency: z.object({ id: z.string(), name: z.string() }),
    fieldGroups: z.array(z.string()),
    expiresOn: futureDate(),
  })
  .check(witnessed, signed)

export type FurtherConsentDraft = z.infer<typeof furtherConsentSchema>

export const noConsent = (language: string): ConsentDraft => ({
  language,
  manner: '',
  witness: '',
  signature: '',
  givenAt: '',
})

/** Kept on the device, so that consent can be asked for where there is no line. A text is public: no need to seal it. */
export const consentTextQuery = (slug: string, purpose: ConsentText['purpose'], language: string) =>
  queryOptions({
    queryKey: ['consent-text', slug, purpose, language],
    staleTime: 60 * 60_000,
    queryFn: async ({ signal }): Promise<ConsentText> => {
      const { database } = await import('../offline/database')
      const name = `consent:${slug}:${purpose}:${language}`
      try {
        const { data } = await call<ConsentText>(slug, `/v1/consent-texts${query({ purpose, language })}`, {
          signal,
        })
        await database.texts.put({ name, value: data }).catch(() => undefined)
        return data
      } catch (error) {
        const kept = asProblem(error).passing
          ? await database.texts.get(name).catch(() => undefined)
          : undefined
        if (kept) return kept.value as ConsentText
        throw error
      }
    },
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
    givenAt: draft.givenAt || new Date().toISOString(),
    expiresOn: covers.expiresOn ?? null,
  }
}
