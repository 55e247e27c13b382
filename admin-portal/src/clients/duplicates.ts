import { asProblem } from '../api/problems'
import type { Candidate } from '../api/types'

/** The clients whom the platform takes for the same person, when that is why it refused; otherwise null. */
export function duplicatesIn(error: unknown): Candidate[] | null {
  const problem = asProblem(error)
  return problem.kind === 'duplicate-suspected' ? candidatesIn(problem.body) : null
}

export function candidatesIn(body: Record<string, unknown>): Candidate[] {
  return Array.isArray(body['candidates']) ? (body['candidates'] as Candidate[]) : []
}

export const likenessReasons = [
  'same-name',
  'similar-name',
  'swapped-name',
  'same-birth-date',
  'near-birth-date',
  'same-birth-year',
  'same-phone',
  'same-email',
  'same-document',
] as const
