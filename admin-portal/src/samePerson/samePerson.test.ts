import { describe, expect, it } from 'vitest'
import type { ClientFacts } from '../api/types'
import { complete, differing, sidesOf } from './samePerson'

const none = () => false

const facts = (some: Partial<ClientFacts>) =>
  ({
    name: { given: 'Mariana', family: 'Inventada' },
    birthDate: '1994-03-08',
    birthYear: 1994,
    reasons: [],
    vulnerabilities: ['health'],
    phone: null,
    ...some,
  }) as ClientFacts

describe('two files of one person', () => {
  it('ask only where both say something, and something else', () => {
    const other = facts({ phone: '+2385550123', vulnerabilities: ['disability'], reasons: ['employment'] })

    expect(differing(facts({}), other)).toEqual(['vulnerabilities'])
  })

  it('ask for the date of birth once, and take the year with it', () => {
    const other = facts({ birthDate: '1993-03-08', birthYear: 1993 })

    expect(differing(facts({}), other)).toEqual(['birthDate'])
    expect(complete({ birthDate: 'other' }, facts({}), other)).toEqual({
      birthDate: 'other',
      birthYear: 'other',
    })
  })

  it('offer both where both can be true', () => {
    expect(sidesOf('vulnerabilities', facts({}), none)).toContain('both')
    expect(sidesOf('safeContact', facts({}), none)).toContain('both')
    expect(sidesOf('phone', facts({}), none)).not.toContain('both')
  })

  it('compare each answer to a question of the centre by itself', () => {
    const kept = facts({ extra: { island: ['fogo'], wish: ['The sea'] } })
    const other = facts({ extra: { island: ['santiago'], children: ['2'] } })

    expect(differing(kept, other)).toEqual(['extra.island'])
    expect(sidesOf('extra.island', kept, none)).not.toContain('both')
    expect(sidesOf('extra.wish', kept, question => question === 'wish')).toContain('both')
  })
})
