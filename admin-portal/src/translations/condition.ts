import type { BlockToTranslate } from '../api/types'
import { isComplete, isKept, isOvertaken } from './blocks'
import type { AtWork } from './wordsAtWork'

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

export function conditionOf(block: BlockToTranslate, { typed, sending, refused }: AtWork): Condition {
  const words = typed[block.block]
  if (!words) return 'untouched'
  if (isKept(block, words)) return 'saved'
  if (isOvertaken(block, words)) return 'overtaken'
  if (words.held) return words.held
  if (sending === block.block) return 'sending'
  if (refused[block.block]) return 'not-saved'
  return isComplete(words.lines) ? 'waiting' : 'incomplete'
}
