import * as z from 'zod/mini'
import type { ChildFacts } from '../api/types'
import { isDate, orNull, phone, text } from '../ui/rules'

/** What is asked about somebody under 18. */
export const childSchema = z
  .object({
    situation: z.string(),
    consents: z.string(),
    guardian: z.object({ name: text(200), relationship: text(100), phone: phone() }),
    bestInterests: text(4000),
  })
  .check(
    z.refine(child => !child.consents.includes('guardian') || child.guardian.name.trim() !== '', {
      path: ['guardian', 'name'],
      error: 'required',
    }),
  )

export type ChildForm = z.infer<typeof childSchema>

export const noChild: ChildForm = {
  situation: '',
  consents: '',
  guardian: { name: '', relationship: '', phone: '' },
  bestInterests: '',
}

interface Born {
  birthDate: string
  birthYear: string
  age: { years: string; statedOn: string }
}

/** Who could be under 18 is asked like a child; a wrong question costs less than one that was not asked. */
export function mayBeChild(born: Born, today = new Date()): boolean {
  const latest = latestBirth(born, today)
  if (!latest) return false
  latest.setUTCFullYear(latest.getUTCFullYear() + 18)
  return latest > today
}

/** Under 18 whatever the day of birth: then it must be said who can agree. */
export function isChild(born: Born, today = new Date()): boolean {
  const { birthDate, birthYear, age } = born
  if (isDate(birthDate)) return mayBeChild(born, today)
  if (/^\d{4}$/.test(birthYear)) return mayBeChild({ ...born, birthDate: `${birthYear}-01-01` }, today)
  return (
    age.years !== '' && mayBeChild({ ...born, age: { ...age, years: String(Number(age.years) + 1) } }, today)
  )
}

/** Null where it is not known, or cannot be. */
function latestBirth({ birthDate, birthYear, age }: Born, today: Date): Date | null {
  const now = today.toISOString()
  if (birthDate > now || birthYear > now.slice(0, 4)) return null
  if (isDate(birthDate)) return new Date(`${birthDate}T00:00:00Z`)
  if (/^\d{4}$/.test(birthYear)) return new Date(`${birthYear}-12-31T00:00:00Z`)
  if (!/^\d{1,3}$/.test(age.years)) return null
  const said = age.statedOn ? new Date(`${age.statedOn}T00:00:00Z`) : new Date(today)
  said.setUTCFullYear(said.getUTCFullYear() - Number(age.years))
  return said
}

export function toChild(form: ChildForm): ChildFacts | null {
  const { name, relationship, phone: number } = form.guardian
  if (!form.consents) return null
  return {
    situation: orNull(form.situation) as ChildFacts['situation'],
    consents: form.consents as ChildFacts['consents'],
    guardian: orNull(name)
      ? { name: name.trim(), relationship: orNull(relationship), phone: orNull(number) }
      : null,
    bestInterests: orNull(form.bestInterests),
  }
}

export function fromChild(child: ChildFacts | null): ChildForm {
  if (!child) return noChild
  const { situation, consents, guardian, bestInterests } = child
  return {
    situation: situation ?? '',
    consents,
    guardian: {
      name: guardian?.name ?? '',
      relationship: guardian?.relationship ?? '',
      phone: guardian?.phone ?? '',
    },
    bestInterests: bestInterests ?? '',
  }
}
