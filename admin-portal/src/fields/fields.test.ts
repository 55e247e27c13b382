import { describe, expect, it } from 'vitest'
import type { ClientFacts, ExtraField } from '../api/types'
import { noFacts } from '../clients/factsForm'
import { apart, fromFacts, toFacts, together } from '../clients/factsSent'
import { disputed, reconciled } from '../ui/reconciling'
import { answerFault } from './checkedAnswers'
import { inLanguage } from './fields'

const question: ExtraField = {
  id: 'wish',
  key: 'wish',
  names: { pt: 'Desejo' },
  helps: {},
  kind: 'text',
  listId: null,
  least: null,
  most: null,
  identifying: false,
  sensitive: false,
  asked: 'registration',
  retired: false,
  answered: false,
  version: 0,
}

describe('the questions of a centre', () => {
  it('are read in the reader’s language, else in the centre’s, else in whichever there is, and then it is said which', () => {
    expect(inLanguage({ en: 'Island', pt: 'Ilha' }, 'pt-PT-u-ca-gregory', 'fr')).toEqual({
      text: 'Ilha',
      other: null,
    })
    expect(inLanguage({ en: 'Island', pt: 'Ilha' }, 'ar-u-ca-gregory', 'pt')).toEqual({
      text: 'Ilha',
      other: 'pt',
    })
    expect(inLanguage({ pt: 'Ilha' }, 'ar-u-ca-gregory', 'fr')).toEqual({ text: 'Ilha', other: 'pt' })
    expect(inLanguage({}, 'en', 'pt')).toEqual({ text: '', other: null })
  })

  it('are checked before they are sent, perhaps days later from a queue', () => {
    const number = { ...question, kind: 'number' as const, least: 1, most: 20.5 }

    expect(['1', '20,5', '20.5', ''].map(said => answerFault(number, [said]))).toEqual([
      null,
      null,
      null,
      null,
    ])
    expect(['0', '20,51', '-3'].map(said => answerFault(number, [said]))).toEqual(
      Array(3).fill('out-of-range'),
    )
    expect(['x', '1,2,3', '1 000', '1,000'].map(said => answerFault(number, [said]))).toEqual(
      Array(4).fill('not-a-number'),
    )
    expect(answerFault({ ...question, kind: 'date' }, ['2026-02-29'])).toBe('not-a-date')
    expect(answerFault({ ...question, kind: 'date' }, ['2024-02-29'])).toBeNull()
    expect(answerFault(question, ['x'.repeat(1001)])).toBe('too-long')
    expect(answerFault(question, ['x'.repeat(1000)])).toBeNull()
  })

  it('are sent as they were answered, and what was left empty is not sent', () => {
    const form = {
      ...noFacts,
      extra: {
        island: ['fogo'],
        wish: [' '],
        many: [],
        one: 'ticked' as unknown as string[],
        none: false as unknown as string[],
      },
    }

    expect(toFacts(form).extra).toEqual({ island: ['fogo'], one: ['ticked'] })
    expect(fromFacts({ ...toFacts(form) } as ClientFacts).extra).toEqual({
      island: ['fogo'],
      one: ['ticked'],
    })
  })

  it('are reconciled one by one, so that nobody’s answer is lost for another’s', () => {
    const facts = (extra: Record<string, string[]>) => ({ ...toFacts(noFacts), extra })
    const fields = ['island', 'wish', 'children']
    const seen = apart(facts({ island: ['fogo'], wish: ['x'] }), fields)
    const mine = apart(facts({ island: ['maio'] }), fields)
    const theirs = apart(facts({ children: ['2'], wish: ['x'], island: ['fogo'] }), fields)

    expect(disputed(seen, mine, theirs)).toEqual([])
    expect(together(reconciled(seen, mine, theirs, {})).extra).toEqual({ island: ['maio'], children: ['2'] })
    expect(disputed(seen, mine, apart(facts({ island: ['brava'] }), fields))).toEqual(['extra.island'])
  })

  it('are not asked by a draft from before there were any', () => {
    const { extra: _, ...older } = noFacts

    expect(toFacts(older as typeof noFacts).extra).toBeUndefined()
  })
})
