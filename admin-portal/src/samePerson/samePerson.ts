import { queryOptions } from '@tanstack/react-query'
import { call } from '../api/http'
import type { ClientFacts, Merge } from '../api/types'
import { factNames, type FactName } from '../clients/factNames'

export type Side = 'kept' | 'other' | 'both'
export type Choices = Partial<Record<FactName, Side>>

export const mergesQuery = (slug: string, clientId: string) =>
  queryOptions({
    queryKey: ['client', slug, clientId, 'merges'],
    queryFn: async ({ signal }) =>
      (await call<{ items: Merge[] }>(slug, `/v1/clients/${clientId}/merges`, { signal })).data.items,
  })

/** Nothing is said: also by a "no" that nobody has asked for, and by parts that are all empty. */
const blank = (fact: unknown): boolean =>
  fact === null ||
  fact === undefined ||
  fact === '' ||
  fact === false ||
  (typeof fact === 'object' && Object.values(fact).every(blank))

/** The facts on which two files differ. What only one of them says is taken over without a question. */
export function differing(kept: ClientFacts, other: ClientFacts): FactName[] {
  return factNames.filter(
    name =>
      !blank(kept[name]) &&
      !blank(other[name]) &&
      JSON.stringify(kept[name]) !== JSON.stringify(other[name]) &&
      // A date says the year, too: whoever chooses the one has chosen the other.
      !(name === 'birthYear' && kept.birthDate && other.birthDate),
  )
}

/** Where both can be true, both is what loses nothing. */
export function sidesOf(name: FactName, kept: ClientFacts): Side[] {
  return Array.isArray(kept[name]) || name === 'safeContact' ? ['both', 'kept', 'other'] : ['kept', 'other']
}

/** As the platform wants it: a choice for each fact on which the two differ, the year with its date. */
export function complete(choices: Choices, kept: ClientFacts, other: ClientFacts): Choices {
  const year = choices.birthDate
  return year && kept.birthYear !== other.birthYear ? { ...choices, birthYear: year } : choices
}
