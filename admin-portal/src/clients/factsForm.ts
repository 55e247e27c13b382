import * as z from 'zod/mini'
import type { ClientFacts } from '../api/types'
import { email, needed, orNull, pastDate, phone, text } from '../ui/rules'

/** The handbook's Table 3 as a form: every box is a string, an empty one is a fact that is not known. */
export const factsSchema = z.object({
  name: z.object({ given: needed(100), family: text(100) }),
  gender: needed(),
  birthDate: pastDate(),
  birthYear: z.string().check(
    z.trim(),
    z.refine(year => year === '' || (/^\d{4}$/.test(year) && Number(year) > 1900), 'invalid'),
    z.refine(year => !/^\d{4}$/.test(year) || Number(year) <= new Date().getFullYear(), 'in-future'),
  ),
  group: needed(),
  phase: z.string(),
  maritalStatus: z.string(),
  dependants: z.string().check(z.trim(), z.regex(/^$|^\d{1,2}$/, 'invalid')),
  countryOfOrigin: z.string(),
  area: text(120),
  education: z.string(),
  employmentStatus: z.string(),
  firstLanguage: z.string(),
  secondLanguage: z.string(),
  phone: phone(),
  email: email(),
  safeContact: text(500),
  emergencyContact: z.object({ name: text(120), relationship: text(60), phone: phone() }),
  previousMigration: z.object({ kind: z.string(), country: z.string() }),
  plannedDestination: z.string(),
  reasons: z.array(z.string()),
  vulnerabilities: z.array(z.string()),
  howHeard: text(200),
})

type PreviousMigration = NonNullable<ClientFacts['previousMigration']>

export type FactsForm = z.infer<typeof factsSchema>

export const noFacts: FactsForm = {
  name: { given: '', family: '' },
  gender: '',
  birthDate: '',
  birthYear: '',
  group: '',
  phase: '',
  maritalStatus: '',
  dependants: '',
  countryOfOrigin: '',
  area: '',
  education: '',
  employmentStatus: '',
  firstLanguage: '',
  secondLanguage: '',
  phone: '',
  email: '',
  safeContact: '',
  emergencyContact: { name: '', relationship: '', phone: '' },
  previousMigration: { kind: '', country: '' },
  plannedDestination: '',
  reasons: [],
  vulnerabilities: [],
  howHeard: '',
}

export function toFacts(form: FactsForm): ClientFacts {
  const contact = form.emergencyContact
  const before = form.previousMigration
  const birthDate = orNull(form.birthDate)
  return {
    name: { given: form.name.given.trim(), family: orNull(form.name.family) },
    gender: form.gender as ClientFacts['gender'],
    birthDate,
    birthYear: birthDate ? Number(birthDate.slice(0, 4)) : numberOrNull(form.birthYear),
    group: form.group as ClientFacts['group'],
    phase: orNull(form.phase) as ClientFacts['phase'],
    maritalStatus: orNull(form.maritalStatus) as ClientFacts['maritalStatus'],
    dependants: numberOrNull(form.dependants),
    countryOfOrigin: orNull(form.countryOfOrigin),
    area: orNull(form.area),
    education: orNull(form.education) as ClientFacts['education'],
    employmentStatus: orNull(form.employmentStatus) as ClientFacts['employmentStatus'],
    firstLanguage: orNull(form.firstLanguage),
    secondLanguage: orNull(form.secondLanguage),
    phone: orNull(form.phone)?.replace(/[\s().\-/]/g, '') ?? null,
    email: orNull(form.email),
    safeContact: orNull(form.safeContact),
    emergencyContact: orNull(contact.name)
      ? {
          name: contact.name.trim(),
          relationship: orNull(contact.relationship),
          phone: orNull(contact.phone)?.replace(/[\s().\-/]/g, '') ?? null,
        }
      : null,
    previousMigration: orNull(before.kind)
      ? { kind: before.kind as PreviousMigration['kind'], country: orNull(before.country) }
      : null,
    plannedDestination: orNull(form.plannedDestination),
    reasons: form.reasons as ClientFacts['reasons'],
    vulnerabilities: form.vulnerabilities as ClientFacts['vulnerabilities'],
    howHeard: orNull(form.howHeard),
  }
}

export function fromFacts(facts: ClientFacts): FactsForm {
  const words = (value: string | number | null | undefined) =>
    value === null || value === undefined ? '' : String(value)
  return {
    name: { given: facts.name.given, family: words(facts.name.family) },
    gender: facts.gender,
    birthDate: words(facts.birthDate),
    birthYear: facts.birthDate ? '' : words(facts.birthYear),
    group: facts.group,
    phase: words(facts.phase),
    maritalStatus: words(facts.maritalStatus),
    dependants: words(facts.dependants),
    countryOfOrigin: words(facts.countryOfOrigin),
    area: words(facts.area),
    education: words(facts.education),
    employmentStatus: words(facts.employmentStatus),
    firstLanguage: words(facts.firstLanguage),
    secondLanguage: words(facts.secondLanguage),
    phone: words(facts.phone),
    email: words(facts.email),
    safeContact: words(facts.safeContact),
    emergencyContact: {
      name: words(facts.emergencyContact?.name),
      relationship: words(facts.emergencyContact?.relationship),
      phone: words(facts.emergencyContact?.phone),
    },
    previousMigration: {
      kind: words(facts.previousMigration?.kind),
      country: words(facts.previousMigration?.country),
    },
    plannedDestination: words(facts.plannedDestination),
    reasons: facts.reasons ?? [],
    vulnerabilities: facts.vulnerabilities ?? [],
    howHeard: words(facts.howHeard),
  }
}

function numberOrNull(text: string): number | null {
  return text.trim() === '' ? null : Number(text)
}
