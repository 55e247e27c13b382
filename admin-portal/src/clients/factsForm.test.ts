import { safeParse } from 'zod/mini'
import { describe, expect, it } from 'vitest'
import { factsSchema, fromFacts, noFacts, toFacts, type FactsForm } from './factsForm'

const least: FactsForm = {
  ...noFacts,
  name: { given: ' Fatou ', family: '' },
  gender: 'woman',
  group: 'returnee',
}

const wrong = (change: Partial<FactsForm>) => {
  const result = safeParse(factsSchema, { ...least, ...change })
  return result.success ? [] : result.error.issues.map(issue => `${issue.path.join('.')}: ${issue.message}`)
}

describe('the form of a client', () => {
  it('needs a given name, a gender (which may be "not stated") and a group, and nothing else', () => {
    expect(wrong({})).toEqual([])
    expect(wrong(noFacts)).toEqual(['name.given: required', 'gender: required', 'group: required'])
  })

  it.each<[string, Partial<FactsForm>, string]>([
    ['a day that does not exist', { birthDate: '1994-02-30' }, 'birthDate: not-a-date'],
    ['half a date', { birthDate: '1994-02-' }, 'birthDate: not-a-date'],
    ['a birth to come', { birthDate: '2999-01-01' }, 'birthDate: in-future'],
    ['a year to come', { birthYear: '2999' }, 'birthYear: in-future'],
    ['a year of two digits', { birthYear: '94' }, 'birthYear: invalid'],
    ['an address without an at', { email: 'fatou' }, 'email: email'],
    ['words for a phone number', { phone: 'ask her aunt' }, 'phone: phone'],
  ])('refuses %s', (_, change, problem) => {
    expect(wrong(change)).toEqual([problem])
  })

  it('says of an empty box that the fact is not known', () => {
    const facts = toFacts(least)

    expect(facts.name).toEqual({ given: 'Fatou', family: null })
    expect(facts).toMatchObject({ birthDate: null, dependants: null, phone: null, emergencyContact: null })
  })

  it('takes the year from the date and the spaces out of a phone number', () => {
    expect(toFacts({ ...least, birthDate: '1994-03-08', phone: '+238 991 23 45' })).toMatchObject({
      birthDate: '1994-03-08',
      birthYear: 1994,
      phone: '+2389912345',
    })
  })

  it('shows again what it has sent', () => {
    const full: FactsForm = {
      ...least,
      name: { given: 'Fatou', family: 'Diallo' },
      birthYear: '1997',
      dependants: '3',
      emergencyContact: { name: 'Rosa', relationship: 'aunt', phone: '+2389954321' },
      previousMigration: { kind: 'work', country: 'PT' },
      reasons: ['employment'],
    }

    expect(fromFacts(toFacts(full))).toEqual(full)
  })
})
