import * as z from 'zod/mini'
import type { VisitForm } from '../api/types'
import { isDate, needed, orNull, text, today } from '../ui/rules'

const instantOf = (date: string, time: string) => new Date(`${date}T${time || '12:00'}`)

export const visitSchema = z
  .object({
    /** Of somebody anonymous only. */
    gender: z.string(),
    on: z.string().check(
      z.refine(value => value !== '', 'required'),
      z.refine(value => value === '' || isDate(value), 'not-a-date'),
      z.refine(value => !isDate(value) || value <= today(), 'in-future'),
    ),
    time: z.string(),
    channel: needed(),
    service: needed(),
    depth: needed(),
    purpose: text(500),
    advice: text(4000),
    followUpOn: z.string().check(
      z.refine(value => value === '' || isDate(value), 'not-a-date'),
      z.refine(value => !isDate(value) || value >= today(), 'in-past'),
    ),
    followUpNote: text(500),
  })
  .check(
    z.refine(form => form.followUpNote.trim() === '' || form.followUpOn !== '', {
      path: ['followUpOn'],
      error: 'required',
    }),
  )

export type VisitDraft = z.infer<typeof visitSchema>

export function newVisit(now = new Date()): VisitDraft {
  const time = `${String(now.getHours()).padStart(2, '0')}:${String(now.getMinutes()).padStart(2, '0')}`
  return {
    gender: 'not-stated',
    on: today(),
    time,
    channel: 'visit',
    service: '',
    depth: 'active',
    purpose: '',
    advice: '',
    followUpOn: '',
    followUpNote: '',
  }
}

/** Without a client it is of somebody anonymous, of whom the gender is all that is kept. */
export function toVisit(id: string, clientId: string | null, form: VisitDraft, now = new Date()): VisitForm {
  const at = instantOf(form.on, form.time)
  return {
    id,
    clientId,
    gender: clientId ? null : (form.gender as VisitForm['gender']),
    // Today's visit with a time a minute ahead of the clock is now, not the future.
    at: (at > now ? now : at).toISOString(),
    channel: form.channel as VisitForm['channel'],
    service: form.service as VisitForm['service'],
    depth: form.depth as VisitForm['depth'],
    purpose: orNull(form.purpose),
    advice: orNull(form.advice),
    followUp: orNull(form.followUpOn) ? { on: form.followUpOn, note: orNull(form.followUpNote) } : null,
  }
}
