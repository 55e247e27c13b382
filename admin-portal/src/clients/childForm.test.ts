import { safeParse } from 'zod/mini'
import { describe, expect, it } from 'vitest'
import { childSchema, fromChild, isChild, mayBeChild, noChild, toChild } from './childForm'

const today = new Date('2026-11-25T12:00:00Z')
const born = (birthDate: string, birthYear = '', years = '', statedOn = '') => ({
  birthDate,
  birthYear,
  age: { years, statedOn },
})

describe('who is asked like a child', () => {
  it.each([
    ['17 by date', born('2008-12-01'), true, true],
    ['18 by date', born('2008-11-20'), false, false],
    ['17 or 18 by year', born('', '2008'), true, false],
    ['17 by year', born('', '2009'), true, true],
    ['18 or 19 by year', born('', '2007'), false, false],
    ['16 as said today', born('', '', '16', '2026-11-25'), true, true],
    ['17 as said half a year ago', born('', '', '17', '2026-05-25'), true, false],
    ['17 as said two years ago', born('', '', '17', '2024-11-20'), false, false],
    ['of unknown age', born(''), false, false],
  ])('%s', (_, one, asked, demanded) => {
    expect(mayBeChild(one, today)).toBe(asked)
    expect(isChild(one, today)).toBe(demanded)
  })

  it('a guardian who agrees has a name', () => {
    expect(safeParse(childSchema, { ...noChild, consents: 'guardian' }).success).toBe(false)
    expect(safeParse(childSchema, { ...noChild, consents: 'authority' }).success).toBe(true)
  })

  it('shows again what it has sent', () => {
    const child = {
      situation: 'separated',
      consents: 'child-with-guardian',
      guardian: { name: 'Tia Inventada', relationship: 'aunt', phone: '' },
      bestInterests: 'Stays at school',
    }

    expect(fromChild(toChild(child))).toEqual(child)
    expect(toChild(noChild)).toBeNull()
  })
})
