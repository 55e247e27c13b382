import * as z from 'zod/mini'
import type { Visit, VisitForm } from '../api/types'
import { isDate, needed, orNull, text, today } from '../ui/rules'

const instantOf = (date: string, time: string) => new Date(`${date}T${time || '12:00'}`)

export const visitSchema = z
  .object({
    /** Of somebody anonymous only. */
    gender: z.string(),
    /** 'yes', 'no' or nothing; of somebody anonymous only, of a client it is worked out. */
    cameBefore: z.string(),
    on: z.string().check(
      z.refine(value => value !== '', 'required'),
      z.refine(value => value === '' || isDate(value), 'not-a-date'),
      z.refine(value => !isDate(value) || value <= today(), 'in-future'),
    ),
    time: z.string(),
    channel: needed(),
    reason: z.string(),
    service: needed(),
    furtherServices: z.array(z.string()),
    depth: needed(),
    result: z.string(),
    notGivenService: z.string(),
    notGivenBecause: z.string(),
    notGivenAlternative: text(500),
    helpedWithForms: z.boolean(),
    minutes: z
      .string()
      .check(
        z.refine(
          value => value === '' || (/^\d{1,4}$/.test(value) && +value >= 1 && +value <= 1440),
          'invalid',
        ),
      ),
    place: text(200),
    purpose: text(500),
    advice: text(4000),
    followUpOn: z.string().check(z.refine(value => value === '' || isDate(value), 'not-a-date')),
    followUpNote: text(500),
    remindClient: z.boolean(),
  })
  .check(
    z.refine(form => form.followUpNote.trim() === '' || form.followUpOn !== '', {
      path: ['followUpOn'],
      error: 'required',
    }),
    z.refine(form => form.result !== 'not-given' || form.notGivenService !== '', {
      path: ['notGivenService'],
      error: 'required',
    }),
    z.refine(form => form.notGivenService === '' || form.notGivenBecause !== '', {
      path: ['notGivenBecause'],
      error: 'required',
    }),
    z.refine(
      form =>
        form.notGivenService !== '' || (form.notGivenBecause === '' && !form.notGivenAlternative.trim()),
      { path: ['notGivenService'], error: 'required' },
    ),
  )

/** A promise for a day gone by is a slip when it is written, and history when it is corrected. */
export const newVisitSchema = visitSchema.check(
  z.refine(form => !isDate(form.followUpOn) || form.followUpOn >= today(), {
    path: ['followUpOn'],
    error: 'in-past',
  }),
)

export type VisitDraft = z.infer<typeof visitSchema>

const dayOf = (moment: Date) =>
  new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
const timeOf = (moment: Date) =>
  `${String(moment.getHours()).padStart(2, '0')}:${String(moment.getMinutes()).padStart(2, '0')}`

export function newVisit(now = new Date()): VisitDraft {
  return {
    gender: 'not-stated',
    cameBefore: '',
    on: today(),
    time: timeOf(now),
    channel: 'visit',
    reason: '',
    service: '',
    furtherServices: [],
    depth: 'active',
    result: '',
    notGivenService: '',
    notGivenBecause: '',
    notGivenAlternative: '',
    helpedWithForms: false,
    minutes: '',
    place: '',
    purpose: '',
    advice: '',
    followUpOn: '',
    followUpNote: '',
    remindClient: false,
  }
}

export function fromVisit(visit: Visit): VisitDraft {
  const at = new Date(visit.at)
  return {
    gender: visit.gender ?? 'not-stated',
    cameBefore: visit.cameBefore === null ? '' : visit.cameBefore ? 'yes' : 'no',
    on: dayOf(at),
    time: timeOf(at),
    channel: visit.channel,
    reason: visit.reason ?? '',
    service: visit.service,
    furtherServices: visit.furtherServices,
    depth: visit.depth,
    result: visit.result ?? '',
    notGivenService: visit.notGiven?.service ?? '',
    notGivenBecause: visit.notGiven?.because ?? '',
    notGivenAlternative: visit.notGiven?.alternative ?? '',
    helpedWithForms: visit.helpedWithForms,
    minutes: visit.minutes === null ? '' : String(visit.minutes),
    place: visit.place ?? '',
    purpose: visit.purpose ?? '',
    advice: visit.advice ?? '',
    followUpOn: visit.followUp?.on ?? '',
    followUpNote: visit.followUp?.note ?? '',
    remindClient: visit.followUp?.remindClient ?? false,
  }
}

/** Without a client it is of somebody anonymous, of whom the gender is all that is kept. */
export function toVisit(id: string, clientId: string | null, form: VisitDraft, now = new Date()): VisitForm {
  const at = instantOf(form.on, form.time)
  return {
    id,
    clientId,
    gender: clientId ? null : (form.gender as VisitForm['gender']),
    cameBefore: clientId || form.cameBefore === '' ? null : form.cameBefore === 'yes',
    // Today's visit with a time a minute ahead of the clock is now, not the future.
    at: (at > now ? now : at).toISOString(),
    channel: form.channel as VisitForm['channel'],
    reason: orNull(form.reason) as VisitForm['reason'],
    service: form.service as VisitForm['service'],
    furtherServices: form.furtherServices as NonNullable<VisitForm['furtherServices']>,
    depth: form.depth as VisitForm['depth'],
    result: orNull(form.result) as VisitForm['result'],
    notGiven: form.notGivenService
      ? {
          service: form.notGivenService as VisitForm['service'],
          because: form.notGivenBecause as NonNullable<VisitForm['notGiven']>['because'],
          alternative: orNull(form.notGivenAlternative),
        }
      : null,
    helpedWithForms: form.helpedWithForms,
    minutes: form.minutes ? Number(form.minutes) : null,
    place: orNull(form.place),
    purpose: orNull(form.purpose),
    advice: orNull(form.advice),
    followUp: orNull(form.followUpOn)
      ? {
          on: form.followUpOn,
          note: orNull(form.followUpNote),
          remindClient: clientId !== null && form.remindClient,
        }
      : null,
  }
}
