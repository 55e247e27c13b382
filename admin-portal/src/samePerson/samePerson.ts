import { queryOptions } from '@tanstack/react-query'
import { call } from '../api/http'
import type { ClientFacts, Merge } from '../api/types'
import { factNames, type FactName } from '../clients/factNames'

export type Side = 'kept' | 'other' | 'both'
/** A fact of the form, or the answer to one of the centre's own questions. */
export type Compared = FactName | `extra.${string}`
export type Choices = Partial<Record<Compared, Side>>

/** The question of an answer; null for any other fact. */
export const questionOf = (name: Compared) => (name.startsWith('extra.') ? name.slice(6) : null)

const told = (facts: ClientFacts, name: Compared): unknown => {
  const question = questionOf(name)
  return question ? facts.extra?.[question] : facts[name as FactName]
}

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
export function differing(kept: ClientFacts, other: ClientFacts): Compared[] {
  const answers = Object.keys(kept.extra ?? {}).map((question): Compared => `extra.${question}`)
  return [...factNames.filter(name => name !== 'extra'), ...answers].filter(
    name =>
      !blank(told(kept, name)) &&
      !blank(told(other, name)) &&
      JSON.stringify(told(kept, name)) !== JSON.stringify(told(other, name)) &&
      // A date says the year, too: whoever chooses the one has chosen the other.
      !(name === 'birthYear' && kept.birthDate && other.birthDate),
  )
}

/** Where both can be true, both is what loses nothing. */
export function sidesOf(
  name: Compared,
  kept: ClientFacts,
  severalTrue: (question: string) => boolean,
): Side[] {
  const question = questionOf(name)
  const both = question ? severalTrue(question) : Array.isArray(told(kept, name)) || name === 'safeContact'
  return both ? ['both', 'kept', 'other'] : ['kept', 'other']
}

/** As the platform wants it: a choice for each fact on which the two differ, the year with its date. */
export function complete(choices: Choices, kept: ClientFacts, other: ClientFacts): Choices {
  const year = choices.birthDate
  return year && kept.birthYear !== other.birthYear ? { ...choices, birthYear: year } : choices
}
