import { describe, expect, it } from 'vitest'
import { codes } from '../api/codes'
import { factNames } from '../clients/factNames'
import { noFacts } from '../clients/factsForm'
import { toFacts } from '../clients/factsSent'
import { factsIn, factsOf, known } from './shared'

describe('what a client agrees to share', () => {
  it('every group of fields is spelled out, and no fact stands in two', () => {
    const shared = codes.fieldGroup.flatMap(group => factsOf[group])

    expect(new Set(shared).size).toBe(shared.length)
    expect(shared.every(name => factNames.includes(name))).toBe(true)
  })

  it('only facts that there are will be shown as leaving', () => {
    const client = toFacts({
      ...noFacts,
      name: { given: 'Fatou', family: '' },
      gender: 'woman',
      birthDate: '1994-03-08',
    })

    expect(known(client, 'identity')).toEqual(['name', 'gender', 'birthDate'])
    expect(known(client, 'contact')).toEqual([])
  })

  it('what nobody needs is not said to leave, and what somebody needs is', () => {
    const client = toFacts(noFacts)

    expect(known(client, 'communication-needs')).toEqual([])
    expect(
      known({ ...client, needs: { ...client.needs, interpreter: 'kea' } }, 'communication-needs'),
    ).toEqual(['needs'])
  })

  it('an older letter with two languages reads like a new one with a list', () => {
    const letter = { reasons: 'She asked for it.' }
    const older = { ...letter, communicationNeeds: { firstLanguage: 'kea', secondLanguage: 'pt' } }
    const newer = { ...letter, communicationNeeds: { languages: [{ tag: 'kea' }, { tag: 'pt' }] } }

    expect(factsIn(older)).toEqual(factsIn(newer))
    expect(factsIn(older)).toEqual({ languages: [{ tag: 'kea' }, { tag: 'pt' }] })
  })

  it('a letter reads as the facts it was written from, and as nothing more', () => {
    const facts = factsIn({
      identity: { given: 'Fatou', family: 'Diallo', gender: 'woman', birthYear: 1997 },
      migrationProfile: { group: 'returnee', previousMigrationKind: 'work', previousMigrationCountry: 'PT' },
      reasons: 'She asked for it.',
    })

    expect(facts).toEqual({
      name: { given: 'Fatou', family: 'Diallo' },
      gender: 'woman',
      birthYear: 1997,
      group: 'returnee',
      previousMigration: { kind: 'work', country: 'PT' },
    })
  })
})
