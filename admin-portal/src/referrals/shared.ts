import type { ClientFacts } from '../api/types'
import { isRecord } from '../api/problems'
import { codes } from '../api/codes'
import type { FactName } from '../clients/merging'

export type FieldGroup = (typeof codes.fieldGroup)[number]

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
    'education',
    'employmentStatus',
  ],
  family: ['maritalStatus', 'dependants'],
  'communication-needs': ['firstLanguage', 'secondLanguage'],
  vulnerabilities: ['vulnerabilities'],
  assessment: [],
  'services-in-use': [],
}

/** A year is inside the date; saying it twice would only make the list longer. */
export function known(facts: Partial<ClientFacts>, group: FieldGroup): FactName[] {
  return factsOf[group].filter(name => {
    const fact = facts[name]
    if (name === 'birthYear' && facts.birthDate) return false
    return Array.isArray(fact) ? fact.length > 0 : fact !== null && fact !== undefined && fact !== ''
  })
}

/** What came over the line, group by group, as pairs that can be shown whatever the sender's version is. */
export function pairs(shared: Record<string, unknown>): [group: string, fields: [string, unknown][]][] {
  return Object.entries(shared)
    .map(([group, fields]): [string, [string, unknown][]] => [
      group,
      isRecord(fields) ? Object.entries(fields).filter(([, value]) => !isEmpty(value)) : [[group, fields]],
    ])
    .filter(([, fields]) => fields.length > 0)
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
}
