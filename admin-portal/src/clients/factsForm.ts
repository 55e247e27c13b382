import * as z from 'zod/mini'
import type { ClientFacts } from '../api/types'
import { date, email, needed, orNull, pastDate, phone, text, today } from '../ui/rules'
import { childSchema, fromChild, isChild, noChild, toChild } from './childForm'
import {
  contactRulesSchema,
  fromContactRules,
  fromNeeds,
  needsSchema,
  noContactRules,
  noNeeds,
  toContactRules,
  toNeeds,
} from './reachingForm'

/** The handbook's Table 3 as a form: every box is a string, an empty one is a fact that is not known. */
const boxes = z.object({
  name: z.object({ given: needed(100), family: text(100) }),
  nameIsAlias: z.boolean(),
  gender: z.string(),
  birthDate: pastDate(),
  birthYear: z.string().check(
    z.trim(),
    z.refine(year => year === '' || (/^\d{4}$/.test(year) && Number(year) > 1900), 'invalid'),
    z.refine(year => !/^\d{4}$/.test(year) || Number(year) <= new Date().getFullYear(), 'in-future'),
  ),
  age: z.object({
    years: z.string().check(z.trim(), z.regex(/^$|^\d{1,3}$/, 'invalid')),
    statedOn: z.string(),
  }),
  group: z.string(),
  child: childSchema,
  phase: z.string(),
  maritalStatus: z.string(),
  familyStatus: z.string(),
  dependants: z.string().check(z.trim(), z.regex(/^$|^\d{1,2}$/, 'invalid')),
  countryOfOrigin: z.string(),
  area: text(120),
  education: z.string(),
  employmentStatus: z.string(),
  occupation: z.string(),
  sector: z.string(),
  experience: z.array(
    z.object({
      occupation: z.string(),
      years: z.string().check(z.trim(), z.regex(/^$|^\d{1,2}$/, 'invalid')),
      country: z.string(),
    }),
  ),
  languages: z.array(z.object({ tag: z.string(), level: z.string() })),
  phone: phone(),
  email: email(),
  safeContact: text(1000),
  contactRules: contactRulesSchema,
  needs: needsSchema,
  emergencyContact: z.object({ name: text(120), relationship: text(60), phone: phone() }),
  nextOfKin: z.object({ name: text(120), relationship: text(60), phone: phone() }),
  familyDoesNotKnow: z.boolean(),
  previousMigration: z.object({ kind: z.string(), country: z.string() }),
  plannedDestination: z.string(),
  plannedDeparture: date(),
  reasons: z.array(z.string()),
  vulnerabilities: z.array(z.string()),
  servicesSought: z.array(z.string()),
  heardThrough: z.string(),
  howHeard: text(200),
  paperFile: text(200),
})

/** Of a child it must be known who can agree. */
export const factsSchema = boxes.check(
  z.refine(form => form.child.consents !== '' || !isChild(form), {
    path: ['child', 'consents'],
    error: 'required',
  }),
)

type Experience = ClientFacts['experience'][number]
type Language = ClientFacts['languages'][number]
type PreviousMigration = NonNullable<ClientFacts['previousMigration']>

export type FactsForm = z.infer<typeof factsSchema>

export const noLanguage = { tag: '', level: '' }
export const noExperience = { occupation: '', years: '', country: '' }

export const noFacts: FactsForm = {
  name: { given: '', family: '' },
  nameIsAlias: false,
  gender: '',
  birthDate: '',
  birthYear: '',
  age: { years: '', statedOn: '' },
  group: '',
  child: noChild,
  phase: '',
  maritalStatus: '',
  familyStatus: '',
  dependants: '',
  countryOfOrigin: '',
  area: '',
  education: '',
  employmentStatus: '',
  occupation: '',
  sector: '',
  experience: [],
  languages: [noLanguage],
  phone: '',
  email: '',
  safeContact: '',
  contactRules: noContactRules,
  needs: noNeeds,
  emergencyContact: { name: '', relationship: '', phone: '' },
  nextOfKin: { name: '', relationship: '', phone: '' },
  familyDoesNotKnow: false,
  previousMigration: { kind: '', country: '' },
  plannedDestination: '',
  plannedDeparture: '',
  reasons: [],
  vulnerabilities: [],
  servicesSought: [],
  heardThrough: '',
  howHeard: '',
  paperFile: '',
}

export function toFacts(form: FactsForm): ClientFacts {
  const before = form.previousMigration
  const birthDate = orNull(form.birthDate)
  return {
    name: { given: form.name.given.trim(), family: orNull(form.name.family) },
    nameIsAlias: form.nameIsAlias,
    gender: (form.gender || 'not-stated') as ClientFacts['gender'],
    birthDate,
    birthYear: birthDate ? Number(birthDate.slice(0, 4)) : numberOrNull(form.birthYear),
    age: orNull(form.age.years)
      ? { years: Number(form.age.years), statedOn: form.age.statedOn || today() }
      : null,
    group: orNull(form.group) as ClientFacts['group'],
    child: toChild(form.child),
    phase: orNull(form.phase) as ClientFacts['phase'],
    maritalStatus: orNull(form.maritalStatus) as ClientFacts['maritalStatus'],
    familyStatus: orNull(form.familyStatus) as ClientFacts['familyStatus'],
    dependants: numberOrNull(form.dependants),
    countryOfOrigin: orNull(form.countryOfOrigin),
    area: orNull(form.area),
    education: orNull(form.education) as ClientFacts['education'],
    employmentStatus: orNull(form.employmentStatus) as ClientFacts['employmentStatus'],
    occupation: orNull(form.occupation) as ClientFacts['occupation'],
    sector: orNull(form.sector) as ClientFacts['sector'],
    experience: form.experience
      .filter(one => one.occupation)
      .map(one => ({
        occupation: one.occupation as Experience['occupation'],
        years: numberOrNull(one.years),
        country: orNull(one.country),
      })),
    languages: form.languages
      .filter(one => one.tag)
      .map(one => ({ tag: one.tag, level: orNull(one.level) as Language['level'] })),
    phone: orNull(form.phone)?.replace(/[\s().\-/]/g, '') ?? null,
    email: orNull(form.email),
    safeContact: orNull(form.safeContact),
    contactRules: toContactRules(form.contactRules),
    needs: toNeeds(form.needs),
    emergencyContact: toPerson(form.emergencyContact),
    nextOfKin: toPerson(form.nextOfKin),
    familyDoesNotKnow: form.familyDoesNotKnow,
    previousMigration: orNull(before.kind)
      ? { kind: before.kind as PreviousMigration['kind'], country: orNull(before.country) }
      : null,
    plannedDestination: orNull(form.plannedDestination),
    plannedDeparture: orNull(form.plannedDeparture),
    reasons: form.reasons as ClientFacts['reasons'],
    vulnerabilities: form.vulnerabilities as ClientFacts['vulnerabilities'],
    servicesSought: form.servicesSought as ClientFacts['servicesSought'],
    heardThrough: orNull(form.heardThrough) as ClientFacts['heardThrough'],
    howHeard: orNull(form.howHeard),
    paperFile: orNull(form.paperFile),
  }
}

export function fromFacts(facts: ClientFacts): FactsForm {
  const words = (value: string | number | null | undefined) =>
    value === null || value === undefined ? '' : String(value)
  return {
    name: { given: facts.name.given, family: words(facts.name.family) },
    nameIsAlias: facts.nameIsAlias,
    gender: facts.gender,
    birthDate: words(facts.birthDate),
    birthYear: facts.birthDate ? '' : words(facts.birthYear),
    age: { years: words(facts.age?.years), statedOn: words(facts.age?.statedOn) },
    group: words(facts.group),
    child: fromChild(facts.child),
    phase: words(facts.phase),
    maritalStatus: words(facts.maritalStatus),
    familyStatus: words(facts.familyStatus),
    dependants: words(facts.dependants),
    countryOfOrigin: words(facts.countryOfOrigin),
    area: words(facts.area),
    education: words(facts.education),
    employmentStatus: words(facts.employmentStatus),
    occupation: words(facts.occupation),
    sector: words(facts.sector),
    experience: facts.experience.map(one => ({
      occupation: one.occupation,
      years: words(one.years),
      country: words(one.country),
    })),
    languages: facts.languages.length
      ? facts.languages.map(one => ({ tag: one.tag, level: words(one.level) }))
      : [noLanguage],
    phone: words(facts.phone),
    email: words(facts.email),
    safeContact: words(facts.safeContact),
    contactRules: fromContactRules(facts.contactRules),
    needs: fromNeeds(facts.needs),
    emergencyContact: fromPerson(facts.emergencyContact),
    nextOfKin: fromPerson(facts.nextOfKin),
    familyDoesNotKnow: facts.familyDoesNotKnow,
    previousMigration: {
      kind: words(facts.previousMigration?.kind),
      country: words(facts.previousMigration?.country),
    },
    plannedDestination: words(facts.plannedDestination),
    plannedDeparture: words(facts.plannedDeparture),
    reasons: facts.reasons ?? [],
    vulnerabilities: facts.vulnerabilities ?? [],
    servicesSought: facts.servicesSought ?? [],
    heardThrough: words(facts.heardThrough),
    howHeard: words(facts.howHeard),
    paperFile: words(facts.paperFile),
  }
}

type NamedPerson = FactsForm['emergencyContact']

function toPerson(person: NamedPerson): ClientFacts['nextOfKin'] {
  return orNull(person.name)
    ? {
        name: person.name.trim(),
        relationship: orNull(person.relationship),
        phone: orNull(person.phone)?.replace(/[\s().\-/]/g, '') ?? null,
      }
    : null
}

function fromPerson(person: ClientFacts['nextOfKin']): NamedPerson {
  return {
    name: person?.name ?? '',
    relationship: person?.relationship ?? '',
    phone: person?.phone ?? '',
  }
}

function numberOrNull(text: string): number | null {
  return text.trim() === '' ? null : Number(text)
}
