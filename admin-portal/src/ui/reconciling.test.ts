import { describe, expect, it } from 'vitest'
import { disputed, reconciled } from './reconciling'

const seen = { wording: 'A contract', area: 'work', byWhen: '', answers: ['a'] }

describe('two people who change one goal', () => {
  it('are asked only about what both have changed, and differently', () => {
    const mine = { ...seen, wording: 'A lawful contract', byWhen: '2030-01-01', answers: ['a', 'b'] }
    const theirs = { ...seen, wording: 'A checked contract', area: 'legal', answers: ['a', 'b'] }

    expect(disputed(seen, mine, theirs)).toEqual(['wording'])
  })

  it('lose nothing: what either changed alone is kept, and of a dispute what was chosen', () => {
    const mine = { ...seen, wording: 'A lawful contract', byWhen: '2030-01-01' }
    const theirs = { ...seen, wording: 'A checked contract', area: 'legal' }

    expect(reconciled(seen, mine, theirs, { wording: 'theirs' })).toEqual({
      ...seen,
      wording: 'A checked contract',
      area: 'legal',
      byWhen: '2030-01-01',
    })
    expect(reconciled(seen, mine, theirs, { wording: 'mine' }).wording).toBe('A lawful contract')
  })
})
