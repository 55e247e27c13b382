import { describe, expect, it } from 'vitest'
import { asItArrives, isOpen, smsParts } from './messages'

describe('the length of an SMS', () => {
  it.each([
    ['', 0],
    ['a'.repeat(160), 1],
    ['a'.repeat(161), 2],
    ['a'.repeat(306), 2],
    ['a'.repeat(307), 3],
    // The euro sign takes two places.
    [`${'a'.repeat(159)}€`, 2],
    // One letter outside of the basic alphabet makes all of it long.
    [`${'a'.repeat(69)}ç`, 1],
    [`${'a'.repeat(70)}ç`, 2],
    ['م'.repeat(70), 1],
    ['م'.repeat(71), 2],
    ['🙂'.repeat(35), 1],
    ['🙂'.repeat(36), 2],
  ])('of %s is counted as the network counts', (text, parts) => {
    expect(smsParts(text)).toBe(parts)
  })
})

describe('a message', () => {
  it('arrives under the name that the client wants, or none', () => {
    expect(asItArrives(' Hello \n', 'The clinic')).toBe('Hello\nThe clinic')
    expect(asItArrives('Hello', null)).toBe('Hello')
  })

  it('goes no way that the client refuses or the centre lacks', () => {
    const way = { way: 'sms', there: true, because: 'agreed', from: null, to: null, sender: null } as const

    expect(isOpen(way)).toBe(true)
    expect(isOpen({ ...way, there: false })).toBe(false)
    expect(isOpen({ ...way, because: 'never' })).toBe(false)
    expect(isOpen({ ...way, because: 'other-time' })).toBe(false)
    expect(isOpen({ ...way, because: 'other-time', from: '2026-11-25T10:00:00Z' })).toBe(true)
  })
})
