import * as z from 'zod/mini'
import type { Case, CaseForm } from '../api/types'
import { date, needed, orNull, text } from '../ui/rules'

export const caseSchema = z.object({
  about: needed(2_000),
  intention: needed(),
  purpose: text(),
  destination: text(),
  reviewOn: date(),
})

export type CaseDraft = z.infer<typeof caseSchema>

export const newCase = (): CaseDraft => ({
  about: '',
  intention: '',
  purpose: '',
  destination: '',
  reviewOn: '',
})

export const fromCase = (one: Case): CaseDraft => ({
  about: one.about,
  intention: one.intention,
  purpose: one.purpose ?? '',
  destination: one.destination ?? '',
  reviewOn: one.reviewOn ?? '',
})

export function toCase(id: string, draft: CaseDraft): CaseForm {
  return {
    id,
    about: draft.about.trim(),
    intention: draft.intention as CaseForm['intention'],
    purpose: orNull(draft.purpose) as CaseForm['purpose'],
    destination: orNull(draft.destination),
    reviewOn: orNull(draft.reviewOn),
  }
}
