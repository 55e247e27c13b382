import * as z from 'zod/mini'
import type { Block, BlockKind, DraftBlock } from '../api/types'
import { uuidv7 } from '../api/uuid'
import { text } from '../ui/rules'

export const webAddress = /^https?:\/\/[^\s/?#@\\]+([/?#]\S*)?$/

/** A block as it is typed: what has several lines is typed one below the other. */
export interface TypedBlock {
  id: string
  kind: BlockKind
  words: string
  /** The answer, or the meaning. */
  more: string
  url: string
  source: string
}

export interface TypedSheet {
  whatChanged: string
  blocks: TypedBlock[]
}

const typedBlock = z.object({
  id: z.string(),
  kind: z.string(),
  words: text(20_000),
  more: text(4_000),
  url: text(2_000).check(
    z.trim(),
    z.refine(value => value === '' || webAddress.test(value), 'invalid'),
  ),
  source: text(300),
})

export const typedSheet = z.object({ whatChanged: text(2_000), blocks: z.array(typedBlock) })

const listed = (kind: BlockKind) => kind === 'list' || kind === 'steps' || kind === 'checklist'
export const hasTwo = (kind: BlockKind) => kind === 'question' || kind === 'term'

export function toTyped(blocks: DraftBlock[], whatChanged: string): TypedSheet {
  return {
    whatChanged,
    blocks: blocks.map(({ id, kind, lines, source }) => ({
      id,
      kind,
      words: listed(kind) ? lines.join('\n') : (lines[0] ?? ''),
      more: hasTwo(kind) ? (lines[1] ?? '') : '',
      url: source?.url ?? '',
      source: source?.name ?? '',
    })),
  }
}

/** As the platform takes it. A source without an address is no source yet. */
export function fromTyped(typed: TypedSheet): { blocks: Block[]; whatChanged: string } {
  return {
    whatChanged: typed.whatChanged,
    blocks: typed.blocks.map(({ id, kind, words, more, url, source }) => ({
      id,
      kind,
      lines: linesOf(kind, words, more),
      source: url.trim() ? { url: url.trim(), name: source.trim() } : null,
    })),
  }
}

function linesOf(kind: BlockKind, words: string, more: string): string[] {
  if (hasTwo(kind)) return [words.trim(), more.trim()]
  if (!listed(kind)) return [words.trim()]
  const lines = words
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean)
  return lines.length > 0 ? lines : ['']
}

/** A new block goes on from the source of the one above it: pages are worked through from top to bottom. */
export function blank(kind: BlockKind, above: TypedBlock | undefined): TypedBlock {
  const stated = kind !== 'heading' && kind !== 'link'
  return {
    id: uuidv7(),
    kind,
    words: '',
    more: '',
    url: stated ? (above?.url ?? '') : '',
    source: stated ? (above?.source ?? '') : '',
  }
}

/** Where the form shows what the platform says of a block: "blocks.3.lines.0" is typed in "words". */
export function fieldOfBlock(pointer: string): string | null {
  const found = /^#\/blocks\/(\d+)\/(lines|source|check|kind|id)(?:\/(\w+))?$/.exec(pointer)
  if (!found) return pointer === '#/whatChanged' ? 'whatChanged' : null
  const [, place = '', part = '', rest] = found
  if (part === 'lines') return `blocks.${place}.${rest === '1' ? 'more' : 'words'}`
  if (part === 'source') return `blocks.${place}.${rest === 'name' ? 'source' : 'url'}`
  return `blocks.${place}.${part}`
}
