import type { CallAction, CallForm, Line } from '../api/types'
import { uuidv7 } from '../api/uuid'
import { usualService, type Gender, type Reason } from './keys'

const DAY = 86_400_000
/** A number is gone after a week at the latest, unless somebody calls back before. */
const KEPT_DAYS = 7

export interface CallDraft {
  id: string
  lineId: string
  language: string
  startedAt: number | null
  reason: Reason | null
  /** Chosen by hand; otherwise it follows from the reason. */
  service: string
  action: CallAction
  gender: Gender
  /** The caller's number: only when the caller agreed to be called back. */
  number: string
  note: string
}

export const newCall = (line: Line): CallDraft => ({
  id: uuidv7(),
  lineId: line.id,
  language: line.languages[0] ?? 'en',
  startedAt: null,
  reason: null,
  service: '',
  action: 'informed',
  gender: 'not-stated',
  number: '',
  note: '',
})

export const serviceOf = (draft: CallDraft) =>
  draft.service || (draft.reason ? usualService[draft.reason] : '')

/** What is still missing, as the name of the field. */
export function missingIn(draft: CallDraft): 'reason' | 'number' | null {
  if (!draft.reason) return 'reason'
  if (draft.action === 'call-back' && !/^\+?[\d ()./-]{5,30}$/.test(draft.number.trim())) return 'number'
  return null
}

export function toCall(draft: CallDraft, now = Date.now()): CallForm {
  const startedAt = draft.startedAt ?? now
  return {
    id: draft.id,
    lineId: draft.lineId,
    startedAt: new Date(startedAt).toISOString(),
    seconds: Math.min(86_400, Math.max(0, Math.round((now - startedAt) / 1000))),
    language: draft.language,
    gender: draft.gender,
    cameBefore: null,
    reason: draft.reason as Reason,
    service: serviceOf(draft) as CallForm['service'],
    action: draft.action,
    callBack:
      draft.action === 'call-back'
        ? {
            id: uuidv7(),
            number: draft.number.trim(),
            note: draft.note.trim() || null,
            by: new Date(now + DAY).toISOString(),
            deleteOn: new Date(now + KEPT_DAYS * DAY).toISOString().slice(0, 10),
          }
        : null,
  }
}
