import { safeParse } from 'zod/mini'
import { describe, expect, it } from 'vitest'
import { newVisit, newVisitSchema, toVisit, visitSchema, type VisitDraft } from './visitForm'

const visit: VisitDraft = { ...newVisit(), service: 'legal-process' }
const wrong = (change: Partial<VisitDraft>, schema: typeof visitSchema = newVisitSchema) => {
  const result = safeParse(schema, { ...visit, ...change })
  return result.success ? [] : result.error.issues.map(issue => `${issue.path.join('.')}: ${issue.message}`)
}

describe('the form of a visit', () => {
  it('needs the service; the rest has a sensible beginning', () => {
    expect(wrong({})).toEqual([])
    expect(wrong({ service: '' })).toEqual(['service: required'])
  })

  it('refuses a visit to come and a follow-up gone by', () => {
    expect(wrong({ on: '2999-01-01' })).toEqual(['on: in-future'])
    expect(wrong({ followUpOn: '2001-01-01' })).toEqual(['followUpOn: in-past'])
  })

  it('lets a promise of a day gone by stand when a contact is corrected', () => {
    expect(wrong({ followUpOn: '2001-01-01' }, visitSchema)).toEqual([])
  })

  it('wants a service and a reason for what could not be given', () => {
    expect(wrong({ result: 'not-given' })).toEqual(['notGivenService: required'])
    expect(wrong({ notGivenService: 'shelter' })).toEqual(['notGivenBecause: required'])
    expect(wrong({ notGivenService: 'shelter', notGivenBecause: 'no-funds' })).toEqual([])
    expect(wrong({ minutes: '0' })).toEqual(['minutes: invalid'])
  })

  it('asks whether somebody came before of the anonymous only', () => {
    expect(toVisit('v', null, { ...visit, cameBefore: 'yes' }).cameBefore).toBe(true)
    expect(toVisit('v', null, visit).cameBefore).toBeNull()
    expect(toVisit('v', 'c', { ...visit, cameBefore: 'yes' }).cameBefore).toBeNull()
  })

  it('asks for the day when something is to be followed up', () => {
    expect(wrong({ followUpNote: 'Answer of the consulate' })).toEqual(['followUpOn: required'])
  })

  it('says the gender of somebody anonymous, and of nobody else', () => {
    expect(toVisit('v', null, { ...visit, gender: 'woman' })).toMatchObject({
      clientId: null,
      gender: 'woman',
    })
    expect(toVisit('v', 'c', { ...visit, gender: 'woman' })).toMatchObject({ clientId: 'c', gender: null })
  })

  it('never sends a moment that is still to come', () => {
    const now = new Date()

    expect(toVisit('v', 'c', { ...visit, time: '23:59' }, now).at <= now.toISOString()).toBe(true)
  })
})
