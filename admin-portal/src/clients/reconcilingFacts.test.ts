import { describe, expect, it } from 'vitest'
import { noFacts } from './factsForm'
import { toFacts } from './factsSent'
import { disputed, reconciled } from '../ui/reconciling'
import { factNames } from './factNames'

const seen = toFacts({
  ...noFacts,
  name: { given: 'Fatou', family: '' },
  gender: 'woman',
  group: 'migrant',
  area: 'Praia',
})

describe('two people changed the same client', () => {
  it('every fact of a client is compared', () => {
    expect(Object.keys(seen).sort()).toEqual([...factNames].sort())
  })

  it('changes to different facts fit together', () => {
    const mine = { ...seen, area: 'Mindelo' }
    const theirs = { ...seen, phone: '+2389912345' }

    expect(disputed(seen, mine, theirs)).toEqual([])
    expect(reconciled(seen, mine, theirs, {})).toEqual({ ...seen, area: 'Mindelo', phone: '+2389912345' })
  })

  it('the same change on both sides is no dispute', () => {
    const both = { ...seen, area: 'Mindelo' }

    expect(disputed(seen, both, both)).toEqual([])
  })

  it('a list is one fact: two different lists are a dispute', () => {
    const mine = { ...seen, languages: [{ tag: 'kea', level: null }] }
    const theirs = { ...seen, languages: [{ tag: 'pt', level: null }], heardThrough: 'school' as const }

    expect(disputed(seen, mine, theirs)).toEqual(['languages'])
    expect(reconciled(seen, mine, theirs, { languages: 'mine' })).toMatchObject({
      languages: [{ tag: 'kea', level: null }],
      heardThrough: 'school',
    })
  })

  it('different changes to one fact are a dispute, and the chosen side stands', () => {
    const mine = { ...seen, area: 'Mindelo' }
    const theirs = { ...seen, area: 'Tarrafal' }

    expect(disputed(seen, mine, theirs)).toEqual(['area'])
    expect(reconciled(seen, mine, theirs, { area: 'mine' }).area).toBe('Mindelo')
    expect(reconciled(seen, mine, theirs, { area: 'theirs' }).area).toBe('Tarrafal')
  })
})
