import type { ClientFacts } from '../api/types'

export type FactName = keyof ClientFacts

export const factNames: readonly FactName[] = [
  'name',
  'gender',
  'birthDate',
  'birthYear',
  'group',
  'phase',
  'maritalStatus',
  'dependants',
  'countryOfOrigin',
  'area',
  'education',
  'employmentStatus',
  'firstLanguage',
  'secondLanguage',
  'phone',
  'email',
  'safeContact',
  'emergencyContact',
  'previousMigration',
  'plannedDestination',
  'reasons',
  'vulnerabilities',
  'howHeard',
]

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
