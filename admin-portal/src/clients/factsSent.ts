import type { ClientFacts } from '../api/types'
import { orNull, today } from '../ui/rules'
import { fromChild, toChild } from './childForm'
import { noLanguage, type FactsForm } from './factsForm'
import { fromContactRules, fromNeeds, toContactRules, toNeeds } from './reachingForm'

/** Between the boxes of the form and what is sent: an empty box is a fact that is not known. */
type Experience = ClientFacts['experience'][number]
type Language = ClientFacts['languages'][number]
type PreviousMigration = NonNullable<ClientFacts['previousMigration']>

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
    extra: answered(form.extra),
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
    extra: facts.extra,
  }
}

/** What knows of no questions, a draft from before there were any, says nothing of them: the platform keeps the answers. */
function answered(extra: FactsForm['extra'] | undefined): ClientFacts['extra'] {
  if (extra === undefined) return undefined as unknown as ClientFacts['extra']
  return Object.fromEntries(
    Object.entries(extra ?? {})
      .map(([field, said]): [string, string[]] => [
        field,
        [said].flat().filter(one => typeof one === 'string' && one.trim() !== ''),
      ])
      .filter(([, said]) => said.length > 0),
  )
}

/** Each answer as a fact of its own, so that two people who answered different questions are not in each other's way. */
export function apart(facts: ClientFacts, fields: readonly string[]): Record<string, unknown> {
  const { extra, ...others } = facts
  return {
    ...others,
    ...Object.fromEntries(fields.map(field => [`extra.${field}`, extra?.[field] ?? null])),
  }
}

/** The other way round. */
export function together(facts: Record<string, unknown>): ClientFacts {
  const isAnswer = ([name]: [string, unknown]) => name.startsWith('extra.')
  const entries = Object.entries(facts)
  return {
    ...Object.fromEntries(entries.filter(entry => !isAnswer(entry))),
    extra: Object.fromEntries(
      entries
        .filter(isAnswer)
        .filter(([, said]) => said !== null && said !== undefined)
        .map(([name, said]) => [name.slice('extra.'.length), said]),
    ),
  } as ClientFacts
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
