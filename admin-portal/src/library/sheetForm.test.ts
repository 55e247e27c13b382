import { describe, expect, it } from 'vitest'
import type { DraftBlock } from '../api/types'
import { blank, fieldOfBlock, fromTyped, toTyped } from './sheetForm'

const source = { url: 'https://visas.example.gov/d', name: 'Ministry' }
const block = (
  kind: DraftBlock['kind'],
  lines: string[],
  from: DraftBlock['source'] = source,
): DraftBlock => ({
  id: kind,
  kind,
  lines,
  source: from,
  verified: null,
})

describe('a sheet as it is typed', () => {
  it('comes back as it was', () => {
    const blocks = [
      block('title', ['Working in Portugal'], null),
      block('list', ['Passport', 'Contract']),
      block('question', ['Must I pay?', 'No.\nNever.']),
      block('paragraph', ['One line\nand another.']),
    ]

    const sent = fromTyped(toTyped(blocks, 'Fee'))

    expect(sent.whatChanged).toBe('Fee')
    expect(sent.blocks).toEqual(blocks.map(({ id, kind, lines, source }) => ({ id, kind, lines, source })))
  })

  it('leaves out lines of a list that are empty, but not the list', () => {
    const typed = toTyped([block('steps', ['One', 'Two'])], '')
    const [first] = typed.blocks

    expect(
      fromTyped({ ...typed, blocks: [{ ...first!, words: ' One \n\n  Two' }] }).blocks[0]?.lines,
    ).toEqual(['One', 'Two'])
    expect(fromTyped({ ...typed, blocks: [{ ...first!, words: ' \n' }] }).blocks[0]?.lines).toEqual([''])
  })

  it('begins a block with the source of the one above, except where it leads elsewhere', () => {
    const above = toTyped([block('paragraph', ['x'])], '').blocks[0]

    expect(blank('paragraph', above).url).toBe(source.url)
    expect(blank('link', above).url).toBe('')
    expect(blank('heading', above).source).toBe('')
  })

  it('shows what the platform says at the box that it is about', () => {
    expect(fieldOfBlock('#/blocks/3/lines/0')).toBe('blocks.3.words')
    expect(fieldOfBlock('#/blocks/3/lines/1')).toBe('blocks.3.more')
    expect(fieldOfBlock('#/blocks/3/source')).toBe('blocks.3.url')
    expect(fieldOfBlock('#/blocks/3/source/name')).toBe('blocks.3.source')
    expect(fieldOfBlock('#/blocks/3/check')).toBe('blocks.3.check')
    expect(fieldOfBlock('#/whatChanged')).toBe('whatChanged')
    expect(fieldOfBlock('#/dueOn')).toBeNull()
  })
})
