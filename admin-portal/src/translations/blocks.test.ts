import { describe, expect, it } from 'vitest'
import type { BlockToTranslate } from '../api/types'
import {
  inView,
  isComplete,
  isKept,
  isToDo,
  isUnsaved,
  leftOver,
  nextToDo,
  shownLines,
  type Typed,
} from './blocks'
import { conditionOf } from './condition'

const block = (id: string, facts: Partial<BlockToTranslate> = {}): BlockToTranslate => ({
  block: id,
  kind: 'paragraph',
  ofWords: 'w1',
  source: ['Visas are free.'],
  state: 'current',
  lines: ['مجانية'],
  before: null,
  changes: [],
  writtenBy: null,
  writtenAt: null,
  ...facts,
})
const typed = (lines: string[], facts: Partial<Typed> = {}): Typed => ({
  lines,
  ofWords: 'w1',
  source: ['Visas are free.'],
  held: null,
  ...facts,
})
const missing = { state: 'missing', lines: null } as const

describe('what is to be done', () => {
  it.each(['missing', 'outdated'] as const)('is a block that is %s', state => {
    expect(isToDo(block('a', { state, lines: null }), undefined)).toBe(true)
  })

  it.each(['current', 'revised', 'working'] as const)('is not a block that is %s', state => {
    expect(isToDo(block('a', { state }), undefined)).toBe(false)
  })

  it('is a block with words that are not saved, whatever its state', () => {
    expect(isToDo(block('a'), typed(['بلا رسوم']))).toBe(true)
  })

  it('keeps in view what has been done a moment ago', () => {
    const blocks = [block('a'), block('b'), block('c', missing)]

    expect(inView(blocks, { b: typed(['مجانية']) }, 'to-do').map(one => one.block)).toEqual(['b', 'c'])
    expect(inView(blocks, {}, 'all')).toHaveLength(3)
  })

  it('is found from block to block, both ways, round the ends', () => {
    const blocks = [block('a', missing), block('b'), block('c', missing), block('d')]

    expect(nextToDo(blocks, {}, null, 1)).toBe('a')
    expect(nextToDo(blocks, {}, 'a', 1)).toBe('c')
    expect(nextToDo(blocks, {}, 'c', 1)).toBe('a')
    expect(nextToDo(blocks, {}, null, -1)).toBe('c')
    expect(nextToDo(blocks, {}, 'a', -1)).toBe('c')
    expect(nextToDo([block('a', missing)], {}, 'a', 1)).toBeNull()
  })
})

describe('words are saved', () => {
  it('when the platform has them, but for space around them', () => {
    expect(isKept(block('a'), typed([' مجانية\n']))).toBe(true)
    expect(isKept(block('a'), typed(['مجانيه']))).toBe(false)
  })

  it('when there are none to be had', () => {
    expect(isKept(block('a', missing), typed([' ']))).toBe(true)
    expect(isKept(block('a'), typed(['']))).toBe(false)
  })

  it('not when they are for earlier words of the sheet', () => {
    const late = typed(['مجانية'], { ofWords: 'w0' })

    expect(isKept(block('a'), late)).toBe(false)
    expect(isUnsaved(block('a'), late)).toBe(true)
    expect(conditionOf(block('a'), late, false, true)).toBe('overtaken')
  })

  it('an old translation laid out again is nobody’s loss', () => {
    expect(isUnsaved(block('a', missing), typed(['قديمة'], { held: 'old' }))).toBe(false)
  })
})

it('a list that lost a line shows what has no place any more', () => {
  const list = block('a', { source: ['one', 'two'], lines: null })
  const three = typed(['١', '٢', '٣'])

  expect(shownLines(list, three)).toEqual(['١', '٢'])
  expect(leftOver(list, three)).toEqual(['٣'])
  expect(shownLines(list, undefined)).toEqual(['', ''])
  expect(isComplete(['١', ' '])).toBe(false)
})
