import type { BlockToTranslate } from '../api/types'

/** What somebody has typed, and for which words of the sheet. */
export interface Typed {
  lines: string[]
  ofWords: string
  source: string[]
  /** Not saved by itself: it is an old translation that nobody has gone over, or was found on this device. */
  held: 'old' | 'restored' | null
}

export type TypedWords = Record<string, Typed>

/** As many lines as the block has, whatever there was. */
export const fitted = (lines: readonly string[] | null | undefined, count: number): string[] =>
  Array.from({ length: count }, (_, place) => lines?.[place] ?? '')

/** As the platform keeps them. */
export const cleaned = (lines: readonly string[]) => lines.map(line => line.replaceAll('\r\n', '\n').trim())

export const isComplete = (lines: readonly string[]) => lines.every(line => line.trim() !== '')

/** The sheet has changed since the words were typed. */
export const isOvertaken = (block: BlockToTranslate, typed: Typed) => typed.ofWords !== block.ofWords

/** The platform has these words, or there are none to be had. */
export function isKept(block: BlockToTranslate, typed: Typed | undefined): boolean {
  if (!typed) return true
  const lines = cleaned(typed.lines)
  if (block.lines === null && lines.every(line => line === '')) return true
  return !isOvertaken(block, typed) && same(lines, cleaned(block.lines ?? []))
}

const same = (one: string[], other: string[]) =>
  one.length === other.length && one.every((line, place) => line === other[place])

export const shownLines = (block: BlockToTranslate, typed: Typed | undefined) =>
  fitted(typed?.lines ?? block.lines, block.source.length)

/** What was typed for lines that the block no longer has. */
export const leftOver = (block: BlockToTranslate, typed: Typed) =>
  typed.lines.slice(block.source.length).filter(line => line.trim() !== '')

/** Whether words of this person could be lost. An old translation that was merely laid out again is where it was. */
export const isUnsaved = (block: BlockToTranslate, typed: Typed | undefined) =>
  typed !== undefined && typed.held !== 'old' && !isKept(block, typed)

/** A block that the sheet no longer has keeps its words too. */
export function unsavedOf(blocks: BlockToTranslate[], typed: TypedWords): TypedWords {
  const unsaved = Object.entries(typed).filter(([id, one]) => {
    const block = blocks.find(candidate => candidate.block === id)
    return block ? isUnsaved(block, one) : one.held !== 'old'
  })
  return Object.fromEntries(unsaved)
}

export function isToDo(block: BlockToTranslate, typed: Typed | undefined): boolean {
  return block.state === 'missing' || block.state === 'outdated' || !isKept(block, typed)
}

/** Written for the present words of the sheet, and not read by anybody yet. */
export const isReady = (block: BlockToTranslate) => block.state === 'working' || block.state === 'revised'

/** With what is to be done stays what was typed in a moment ago, or it would vanish under the hands that type. */
export const inView = (blocks: BlockToTranslate[], typed: TypedWords, view: 'all' | 'to-do') =>
  view === 'all' ? blocks : blocks.filter(block => isToDo(block, typed[block.block]) || typed[block.block])

/** The nearest block to do after or before this one, round the end of the sheet. */
export function nextToDo(
  blocks: BlockToTranslate[],
  typed: TypedWords,
  from: string | null,
  step: 1 | -1,
): string | null {
  const here = blocks.findIndex(block => block.block === from)
  const start = here === -1 ? (step === 1 ? -1 : blocks.length) : here
  for (let away = 1; away <= blocks.length; away++) {
    const place = (((start + step * away) % blocks.length) + blocks.length) % blocks.length
    const block = blocks[place]
    if (block && block.block !== from && isToDo(block, typed[block.block])) return block.block
  }
  return null
}
