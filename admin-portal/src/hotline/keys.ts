import type { CallAction, CallForm } from '../api/types'

/*
 * One key for everything that is chosen during a call. A digit is what stands on the key, in Latin or Arabic digits; a
 * letter is the key with that Latin letter, whatever else the keyboard writes with it.
 */
export type Reason = CallForm['reason']
export type Gender = NonNullable<CallForm['gender']>

export const reasonKeys: readonly [string, Reason][] = [
  ['1', 'going-abroad'],
  ['2', 'papers'],
  ['3', 'recruitment'],
  ['4', 'wages-or-work'],
  ['5', 'danger'],
  ['6', 'stranded-or-detained'],
  ['7', 'missing-person'],
  ['8', 'return'],
  ['9', 'daily-life'],
  ['0', 'other'],
]

export const actionKeys: readonly [string, CallAction][] = [
  ['I', 'informed'],
  ['R', 'referred'],
  ['B', 'call-back'],
  ['A', 'appointment'],
  ['P', 'distress-procedure'],
  ['E', 'emergency-services'],
  ['H', 'caller-hung-up'],
]

export const genderKeys: readonly [string, Gender][] = [
  ['W', 'woman'],
  ['M', 'man'],
  ['O', 'other'],
  ['N', 'not-stated'],
]

export const SCRIPT = 'S'
export const DISTRESS = 'D'

/** What a reason is mostly about; whoever takes the call may choose another. */
export const usualService: Record<Reason, CallForm['service']> = {
  'going-abroad': 'working-abroad',
  papers: 'legal-process',
  recruitment: 'ethical-recruitment',
  'wages-or-work': 'employment-dispute',
  danger: 'status-health-housing',
  'stranded-or-detained': 'union-or-consular-contact',
  'missing-person': 'family-tracing',
  return: 'personal-support',
  'daily-life': 'status-health-housing',
  other: 'rights-and-redress',
}

const zeros = [0x0660, 0x06f0]

/** The key as it is shown on screen, or nothing for a key that means nothing here. */
export function pressed(event: Pick<KeyboardEvent, 'key' | 'code'>): string {
  const code = event.key.codePointAt(0) ?? 0
  const zero = zeros.find(first => code >= first && code < first + 10)
  if (zero !== undefined) return String(code - zero)
  if (/^[0-9a-z]$/i.test(event.key)) return event.key.toUpperCase()
  // A letter of another script: the key on which the Latin letter stands beside it.
  return /^Key[A-Z]$/.test(event.code) && event.key.length === 1 ? event.code.slice(3) : ''
}

export const found = <T>(keys: readonly [string, T][], key: string): T | undefined =>
  keys.find(([one]) => one === key)?.[1]
