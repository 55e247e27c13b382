import { safeParse } from 'zod/mini'
import { describe, expect, it } from 'vitest'
import { today } from '../ui/rules'
import { factsSchema, noFacts, type FactsForm } from './factsForm'
import { fromFacts, toFacts } from './factsSent'

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
  it('needs a name to go by, and nothing else', () => {
    expect(wrong({})).toEqual([])
    expect(wrong(noFacts)).toEqual(['name.given: required'])
  })

  it.each<[string, Partial<FactsForm>, string]>([
    ['a day that does not exist', { birthDate: '1994-02-30' }, 'birthDate: not-a-date'],
    ['half a date', { birthDate: '1994-02-' }, 'birthDate: not-a-date'],
    ['a birth to come', { birthDate: '2999-01-01' }, 'birthDate: in-future'],
    ['a year to come', { birthYear: '2999' }, 'birthYear: in-future'],
    ['a year of two digits', { birthYear: '94' }, 'birthYear: invalid'],
    ['an address without an at', { email: 'fatou' }, 'email: email'],
    ['an age in words', { age: { years: 'forty', statedOn: '' } }, 'age.years: invalid'],
    [
      'half of a time',
      { contactRules: { ...noFacts.contactRules, from: '14:00' } },
      'contactRules.until: both-times',
    ],
    [
      'a child for whom nobody can agree',
      { birthYear: String(new Date().getFullYear() - 10) },
      'child.consents: required',
    ],
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

  it('keeps the day on which an age was said, and says today for a new one', () => {
    const said = (statedOn: string) => toFacts({ ...least, age: { years: '34', statedOn } }).age

    expect(said('2020-03-08')).toEqual({ years: 34, statedOn: '2020-03-08' })
    expect(said('')).toEqual({ years: 34, statedOn: today() })
  })

  it('a gender that nobody asked for is not stated, and an empty line of a list is nothing', () => {
    const facts = toFacts({ ...least, gender: '', experience: [{ occupation: '', years: '3', country: '' }] })

    expect(facts).toMatchObject({ gender: 'not-stated', languages: [], experience: [] })
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
      age: { years: '29', statedOn: '2026-01-05' },
      familyStatus: 'with-partner',
      occupation: '9111',
      sector: '9700',
      experience: [{ occupation: '5311', years: '2', country: 'PT' }],
      languages: [
        { tag: 'kea', level: 'native' },
        { tag: 'pt', level: '' },
      ],
      plannedDeparture: '2027-03-01',
      servicesSought: ['legal-process'],
      heardThrough: 'outreach',
      howHeard: 'at the market',
      paperFile: 'Cabinet 2',
      nameIsAlias: true,
      nextOfKin: { name: 'Rosa', relationship: 'aunt', phone: '' },
      familyDoesNotKnow: true,
      contactRules: {
        never: false,
        channels: ['sms'],
        days: ['1', '5'],
        from: '14:00',
        until: '16:00',
        say: 'the clinic',
        signAs: 'The clinic',
      },
      needs: {
        interpreter: 'kea',
        literacy: 'reads',
        disabilities: ['hearing'],
        counsellor: 'woman',
        access: 'a ramp',
      },
    }

    expect(fromFacts(toFacts(full))).toEqual(full)
  })
})
