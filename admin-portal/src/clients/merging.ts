import type { ClientFacts } from '../api/types'

export type FactName = keyof ClientFacts

/** Every fact: one that is missing here does not compile, since it would be lost when two people save at once. */
const everyFact: Record<FactName, true> = {
  name: true,
  nameIsAlias: true,
  gender: true,
  birthDate: true,
  birthYear: true,
  age: true,
  group: true,
  child: true,
  phase: true,
  maritalStatus: true,
  familyStatus: true,
  dependants: true,
  countryOfOrigin: true,
  area: true,
  education: true,
  employmentStatus: true,
  occupation: true,
  sector: true,
  experience: true,
  languages: true,
  phone: true,
  email: true,
  safeContact: true,
  contactRules: true,
  needs: true,
  emergencyContact: true,
  nextOfKin: true,
  familyDoesNotKnow: true,
  previousMigration: true,
  plannedDestination: true,
  plannedDeparture: true,
  reasons: true,
  vulnerabilities: true,
  servicesSought: true,
  heardThrough: true,
  howHeard: true,
  paperFile: true,
}
export const factNames = Object.keys(everyFact) as readonly FactName[]

const same = (one: unknown, other: unknown) => JSON.stringify(one ?? null) === JSON.stringify(other ?? null)

/** The facts on which both sides have something else to say. What only one side changed needs no question. */
export function inDispute(seen: ClientFacts, mine: ClientFacts, theirs: ClientFacts): FactName[] {
  return factNames.filter(
    name =>
      !same(mine[name], theirs[name]) && !same(mine[name], seen[name]) && !same(theirs[name], seen[name]),
  )
}

/** Their version, with my changes on it; in a dispute, the side that was chosen. */
export function merged(
  seen: ClientFacts,
  mine: ClientFacts,
  theirs: ClientFacts,
  choice: Partial<Record<FactName, 'mine' | 'theirs'>>,
): ClientFacts {
  const result: ClientFacts = { ...theirs }
  for (const name of factNames) {
    if (!same(mine[name], seen[name]) && choice[name] !== 'theirs') copy(result, mine, name)
  }
  return result
}

function copy<N extends FactName>(to: ClientFacts, from: ClientFacts, name: N): void {
  to[name] = from[name]
}
