import { describe, expect, it } from 'vitest'
import type { ClientFacts } from '../api/types'
import { noFacts } from '../clients/factsForm'
import { fromFacts, toFacts } from '../clients/factsSent'
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

  it('are not asked by a draft from before there were any', () => {
    const { extra: _, ...older } = noFacts

    expect(toFacts(older as typeof noFacts).extra).toEqual({})
  })
})
