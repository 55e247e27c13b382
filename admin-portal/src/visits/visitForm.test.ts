import { safeParse } from 'zod/mini'
import { describe, expect, it } from 'vitest'
import { newVisit, toVisit, visitSchema, type VisitDraft } from './visitForm'

const visit: VisitDraft = { ...newVisit(), service: 'legal-process' }
const wrong = (change: Partial<VisitDraft>) => {
  const result = safeParse(visitSchema, { ...visit, ...change })
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
