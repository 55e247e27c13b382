import type { ClientFacts, FieldGroup, ReferralLetter } from '../api/types'
import type { FactName } from '../clients/merging'

/** Which facts of a client belong to which part that a client may agree to share (handbook 5.3). */
export const factsOf: Record<FieldGroup, readonly FactName[]> = {
  identity: ['name', 'gender', 'birthDate', 'birthYear'],
  contact: ['phone', 'email', 'safeContact', 'area'],
  'emergency-contact': ['emergencyContact'],
  'migration-profile': [
    'group',
    'phase',
    'countryOfOrigin',
    'plannedDestination',
    'previousMigration',
    'reasons',
  ],
  family: ['maritalStatus', 'dependants'],
  'communication-needs': ['languages'],
  vulnerabilities: ['vulnerabilities'],
  assessment: [],
  'services-in-use': [],
}

/** The facts of a group that there are. A year is inside the date; saying it twice would only make the list longer. */
export function known(facts: Partial<ClientFacts>, group: FieldGroup): FactName[] {
  return factsOf[group].filter(name => {
    const fact = facts[name]
    if (name === 'birthYear' && facts.birthDate) return false
    return Array.isArray(fact) ? fact.length > 0 : fact !== null && fact !== undefined && fact !== ''
  })
}

/** A letter read as facts, so that what left and what came are said in the same words as a client's page. */
export function factsIn(letter: ReferralLetter): Partial<ClientFacts> {
  const { identity, contact, emergencyContact, migrationProfile, family, communicationNeeds } = letter
  const { given, family: familyName, ...person } = identity ?? {}
  const { previousMigrationKind: kind, previousMigrationCountry, ...migration } = migrationProfile ?? {}
  const languages = [communicationNeeds?.firstLanguage, communicationNeeds?.secondLanguage]
    .filter(tag => tag !== undefined)
    .map(tag => ({ tag, level: null }))
  const facts = {
    ...person,
    ...(given ? { name: { given, family: familyName ?? null } } : {}),
    ...contact,
    ...(emergencyContact ? { emergencyContact } : {}),
    ...migration,
    ...(kind ? { previousMigration: { kind, country: previousMigrationCountry ?? null } } : {}),
    ...family,
    ...(languages.length > 0 ? { languages } : {}),
    ...(letter.vulnerabilities ? { vulnerabilities: letter.vulnerabilities } : {}),
  }
  // The letter's codes are those of the client's file that it was written from.
  return facts as Partial<ClientFacts>
}
