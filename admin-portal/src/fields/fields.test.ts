import { describe, expect, it } from 'vitest'
import type { ClientFacts } from '../api/types'
import { noFacts } from '../clients/factsForm'
import { apart, fromFacts, toFacts, together } from '../clients/factsSent'
import { disputed, reconciled } from '../ui/reconciling'
import { inLanguage } from './fields'

describe('the questions of a centre', () => {
  it('are read in the reader’s language, else in whichever there is, and then it is said which', () => {
    expect(inLanguage({ en: 'Island', pt: 'Ilha' }, 'pt-PT-u-ca-gregory')).toEqual({
      text: 'Ilha',
      other: null,
    })
    expect(inLanguage({ pt: 'Ilha' }, 'ar-u-ca-gregory')).toEqual({ text: 'Ilha', other: 'pt' })
    expect(inLanguage({}, 'en')).toEqual({ text: '', other: null })
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
