import type { ClientFacts, FieldGroup, ReferralLetter } from '../api/types'
import type { FactName } from '../clients/factNames'

/** Which facts of a client belong to which part that a client may agree to share (handbook 5.3). */
export const factsOf: Record<FieldGroup, readonly FactName[]> = {
  identity: ['name', 'gender', 'birthDate', 'birthYear', 'age'],
  contact: ['phone', 'email', 'safeContact', 'contactRules', 'area'],
  'emergency-contact': ['emergencyContact', 'familyDoesNotKnow'],
  'migration-profile': [
    'group',
    'phase',
    'countryOfOrigin',
    'plannedDestination',
    'previousMigration',
    'reasons',
  ],
  family: ['maritalStatus', 'dependants'],
  'communication-needs': ['languages', 'needs'],
  vulnerabilities: ['vulnerabilities'],
  assessment: [],
  'services-in-use': [],
}

/** The facts of a group that there are. A year is inside the date; saying it twice would only make the list longer. */
export function known(facts: Partial<ClientFacts>, group: FieldGroup): FactName[] {
  return factsOf[group].filter(name => {
    const fact = facts[name]
    if (name === 'birthYear' && facts.birthDate) return false
    if (typeof fact === 'boolean') return fact
    if (name === 'needs') return hasNeeds(facts.needs)
    return Array.isArray(fact) ? fact.length > 0 : fact !== null && fact !== undefined && fact !== ''
  })
}

function hasNeeds(needs: ClientFacts['needs'] | undefined): boolean {
  return Object.values(needs ?? {}).some(need => (Array.isArray(need) ? need.length > 0 : Boolean(need)))
}

/** A letter read as facts, so that what left and what came are said in the same words as a client's page. */
export function factsIn(letter: ReferralLetter): Partial<ClientFacts> {
  const { identity, contact, emergencyContact, migrationProfile, family, communicationNeeds } = letter
  const { given, family: familyName, statedAge, statedAgeOn, ...person } = identity ?? {}
  const { previousMigrationKind: kind, previousMigrationCountry, ...migration } = migrationProfile ?? {}
  const facts = {
    ...person,
    ...(given ? { name: { given, family: familyName ?? null } } : {}),
    ...(statedAge !== undefined && statedAgeOn ? { age: { years: statedAge, statedOn: statedAgeOn } } : {}),
    ...contact,
    ...(emergencyContact ? { emergencyContact } : {}),
    ...migration,
    ...(kind ? { previousMigration: { kind, country: previousMigrationCountry ?? null } } : {}),
    ...family,
    ...spoken(communicationNeeds),
    ...(letter.familyDoesNotKnow ? { familyDoesNotKnow: true } : {}),
    ...(letter.vulnerabilities ? { vulnerabilities: letter.vulnerabilities } : {}),
  }
  // The letter's codes are those of the client's file that it was written from.
  return facts as Partial<ClientFacts>
}

/** Letters from before there was a list name a first and a second language. */
function spoken(said: ReferralLetter['communicationNeeds']): Partial<Record<'languages' | 'needs', unknown>> {
  if (!said) return {}
  const { firstLanguage, secondLanguage, languages, ...needs } = said
  const all = languages ?? [firstLanguage, secondLanguage].flatMap(tag => (tag ? [{ tag }] : []))
  return {
    ...(all.length > 0 ? { languages: all } : {}),
    ...(Object.keys(needs).length > 0 ? { needs: { disabilities: [], ...needs } } : {}),
  }
}
