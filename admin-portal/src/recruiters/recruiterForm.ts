import * as z from 'zod/mini'
import type { FeeKind, LicenceStatus, Recruiter, RecruiterForm } from '../api/types'
import { date, needed, neededDate, orNull, text, today } from '../ui/rules'

const web = /^https?:\/\/[^\s/?#@]+([/?#]\S*)?$/
const address = () =>
  text(2_000).check(
    z.trim(),
    z.refine(value => value === '' || web.test(value), 'invalid'),
  )

const sanction = z
  .object({
    on: neededDate().check(z.refine(value => value <= today(), 'in-future')),
    by: needed(300),
    what: needed(2_000),
    source: address().check(z.refine(value => value !== '', 'required')),
    liftedOn: date(),
  })
  .check(
    z.refine(one => one.liftedOn === '' || one.liftedOn >= one.on, {
      path: ['liftedOn'],
      error: 'before-start',
    }),
  )

const licence = z
  .object({
    number: text(100),
    authority: text(300),
    status: needed(),
    validFrom: date(),
    validUntil: date(),
    checkUrl: address(),
  })
  .check(
    z.refine(one => one.validUntil === '' || one.validUntil >= one.validFrom, {
      path: ['validUntil'],
      error: 'before-start',
    }),
  )

const fees = z
  .object({ kind: needed(), amount: text(20), currency: text(3), description: text(2_000) })
  .check(
    z.refine(one => one.kind !== 'amount' || (amountOf(one.amount) ?? 0) > 0, {
      path: ['amount'],
      error: 'not-a-number',
    }),
    z.refine(one => one.kind !== 'amount' || /^[a-z]{3}$/i.test(one.currency), {
      path: ['currency'],
      error: 'invalid',
    }),
    z.refine(one => one.kind !== 'described' || one.description.trim() !== '', {
      path: ['description'],
      error: 'required',
    }),
  )

export const recruiterSchema = z.object({
  name: needed(300),
  otherNames: text(4_000).check(
    z.refine(
      value => lines(value).length <= 20 && lines(value).every(line => line.length <= 300),
      'too-long',
    ),
  ),
  country: needed(),
  destinations: z.array(z.string()),
  licence,
  fees,
  sanctions: z.array(sanction),
  dueOn: date(),
})
export type RecruiterDraft = z.infer<typeof recruiterSchema>

export const blankSanction = { on: '', by: '', what: '', source: '', liftedOn: '' }

export function fromRecruiter(recruiter: Recruiter | null): RecruiterDraft {
  return {
    name: recruiter?.name ?? '',
    otherNames: recruiter?.otherNames.join('\n') ?? '',
    country: recruiter?.country ?? '',
    destinations: recruiter?.destinations ?? [],
    licence: {
      number: recruiter?.licence.number ?? '',
      authority: recruiter?.licence.authority ?? '',
      status: recruiter?.licence.status ?? '',
      validFrom: recruiter?.licence.validFrom ?? '',
      validUntil: recruiter?.licence.validUntil ?? '',
      checkUrl: recruiter?.licence.checkUrl ?? '',
    },
    fees: {
      kind: recruiter?.fees.kind ?? '',
      amount: recruiter?.fees.amount?.toString() ?? '',
      currency: recruiter?.fees.currency ?? '',
      description: recruiter?.fees.description ?? '',
    },
    sanctions: (recruiter?.sanctions ?? []).map(one => ({ ...one, liftedOn: one.liftedOn ?? '' })),
    dueOn: '',
  }
}

export function toRecruiter(id: string, draft: RecruiterDraft): RecruiterForm {
  const priced = draft.fees.kind === 'amount'
  return {
    id,
    name: draft.name.trim(),
    otherNames: lines(draft.otherNames),
    country: draft.country,
    destinations: draft.destinations,
    licence: {
      number: orNull(draft.licence.number),
      authority: orNull(draft.licence.authority),
      status: draft.licence.status as LicenceStatus,
      validFrom: orNull(draft.licence.validFrom),
      validUntil: orNull(draft.licence.validUntil),
      checkUrl: orNull(draft.licence.checkUrl),
    },
    fees: {
      kind: draft.fees.kind as FeeKind,
      amount: priced ? amountOf(draft.fees.amount) : null,
      currency: priced ? draft.fees.currency.toUpperCase() : null,
      description: orNull(draft.fees.description),
    },
    sanctions: draft.sanctions.map(one => ({
      ...one,
      source: one.source.trim(),
      liftedOn: orNull(one.liftedOn),
    })),
    dueOn: orNull(draft.dueOn),
  }
}

/** A comma is a point for half the world, and Arabic keyboards have digits of their own. Null for what is no amount. */
export function amountOf(typed: string): number | null {
  const plain = typed
    .replace(/[٠-٩]/g, digit => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[۰-۹]/g, digit => String(digit.charCodeAt(0) - 0x06f0))
    .replace(/\s/g, '')
    .replace(/[,٫]/, '.')
  return /^\d{1,12}(\.\d{1,3})?$/.test(plain) ? Number(plain) : null
}

function lines(value: string): string[] {
  return value
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean)
}

/** How long one verification usually holds. */
export function inHalfAYear(): string {
  return new Date(Date.now() + 180 * 86_400_000).toISOString().slice(0, 10)
}

/** The last two years, this month first; months as the platform counts them, in universal time. */
export function latestMonths(now: Date): string[] {
  return Array.from({ length: 24 }, (_, back) =>
    new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - back, 1)).toISOString().slice(0, 7),
  )
}
