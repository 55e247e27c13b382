import type { BlockToTranslate } from '../api/types'
import { isComplete, isKept, isOvertaken, type Typed } from './blocks'

/** What became of the words in the boxes of one block. */
export type Condition =
  | 'untouched'
  | 'saved'
  | 'overtaken'
  | 'old'
  | 'restored'
  | 'sending'
  | 'not-saved'
  | 'incomplete'
  | 'waiting'

export function conditionOf(
  block: BlockToTranslate,
  typed: Typed | undefined,
  sending: boolean,
  refused: boolean,
): Condition {
  if (!typed) return 'untouched'
  if (isKept(block, typed)) return 'saved'
  if (isOvertaken(block, typed)) return 'overtaken'
  if (typed.held) return typed.held
  if (sending) return 'sending'
  if (refused) return 'not-saved'
  return isComplete(typed.lines) ? 'waiting' : 'incomplete'
}
