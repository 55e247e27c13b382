import { describe, expect, it } from 'vitest'
import { noFacts } from './factsForm'
import { toFacts } from './factsSent'
import { inDispute, merged } from './merging'

const seen = toFacts({
  ...noFacts,
  name: { given: 'Fatou', family: '' },
  gender: 'woman',
  group: 'migrant',
  area: 'Praia',
})

describe('two people changed the same client', () => {
  it('changes to different facts fit together', () => {
    const mine = { ...seen, area: 'Mindelo' }
    const theirs = { ...seen, phone: '+2389912345' }

    expect(inDispute(seen, mine, theirs)).toEqual([])
    expect(merged(seen, mine, theirs, {})).toEqual({ ...seen, area: 'Mindelo', phone: '+2389912345' })
  })

  it('the same change on both sides is no dispute', () => {
    const both = { ...seen, area: 'Mindelo' }

    expect(inDispute(seen, both, both)).toEqual([])
  })

  it('a list is one fact: two different lists are a dispute', () => {
    const mine = { ...seen, languages: [{ tag: 'kea', level: null }] }
    const theirs = { ...seen, languages: [{ tag: 'pt', level: null }], heardThrough: 'school' as const }

    expect(inDispute(seen, mine, theirs)).toEqual(['languages'])
    expect(merged(seen, mine, theirs, { languages: 'mine' })).toMatchObject({
      languages: [{ tag: 'kea', level: null }],
      heardThrough: 'school',
    })
  })

  it('different changes to one fact are a dispute, and the chosen side stands', () => {
    const mine = { ...seen, area: 'Mindelo' }
    const theirs = { ...seen, area: 'Tarrafal' }

    expect(inDispute(seen, mine, theirs)).toEqual(['area'])
    expect(merged(seen, mine, theirs, { area: 'mine' }).area).toBe('Mindelo')
    expect(merged(seen, mine, theirs, { area: 'theirs' }).area).toBe('Tarrafal')
  })
})
