import { describe, expect, it } from 'vitest'
import type { ClientDocument } from '../api/types'
import { draftOf, factsSchema, renewalOf, sorted, toFacts } from './documents'

const paper = (id: string, more: Partial<ClientDocument> = {}) =>
  ({
    id,
    kind: 'passport',
    number: 'X1',
    issuingCountry: 'CV',
    issuer: null,
    expiresOn: '2030-01-01',
    ...more,
  }) as ClientDocument

describe('documents', () => {
  it('knows what is of use today, what was before, and what is only remembered', () => {
    const deleted = { at: '2026-01-01T00:00:00Z', by: { id: 'p', name: 'P' } }
    const {
      current,
      earlier,
      deleted: gone,
    } = sorted([
      paper('new'),
      paper('old', { replacedBy: 'new' }),
      paper('gone', { deleted }),
      paper('old-and-gone', { deleted, replacedBy: 'new' }),
    ])
    expect([current, earlier, gone].map(list => list.map(one => one.id))).toEqual([
      ['new'],
      ['old'],
      ['gone', 'old-and-gone'],
    ])
  })

  it('takes over into a renewal what stays the same, and no number', () => {
    expect(renewalOf(paper('old'))).toMatchObject({
      kind: 'passport',
      issuingCountry: 'CV',
      number: '',
      expiresOn: '',
    })
  })

  it('does not expire before it was issued', () => {
    const draft = { ...draftOf(paper('a')), issuedOn: '2020-01-01', expiresOn: '2019-01-01' }
    expect(factsSchema.safeParse(draft).success).toBe(false)
    expect(toFacts({ ...draftOf(), kind: 'visa' })).toEqual({
      kind: 'visa',
      number: null,
      issuingCountry: null,
      issuer: null,
      issuedOn: null,
      expiresOn: null,
      note: null,
    })
  })
})
