import { describe, expect, it } from 'vitest'
import type { ServiceFacts } from '../api/types'
import { factsOf, formOf, grouped } from './factsForm'

const entry: ServiceFacts = {
  name: 'Legal desk',
  alternateName: null,
  description: 'Advice on papers.',
  url: 'https://example.org',
  email: null,
  status: 'active',
  serviceTypes: ['legal-assistance'],
  languages: ['pt', 'kea'],
  phones: [{ number: '+238 555 11 22', extension: 7, type: 'voice', description: 'mornings' }],
  eligibility: null,
  fees: 'Free',
  application: null,
  hours: [
    { day: 'MO', opens: '09:00', closes: '12:00' },
    { day: 'MO', opens: '14:00', closes: '24:00' },
    { day: 'WE', opens: '09:00', closes: '12:00' },
  ],
  hoursNote: null,
  places: [
    {
      id: '01900000-0000-7000-8000-000000000000',
      name: null,
      address1: 'Rua 1',
      address2: null,
      postalCode: null,
      city: 'Praia',
      stateProvince: null,
      country: 'CV',
      latitude: 14.9177,
      longitude: -23.5092,
    },
  ],
  agencyName: 'Caritas',
  agencyDescription: 'An agency.',
  agencyWebsite: null,
  agencyEmail: null,
  agencyPhones: [],
  agreementRequired: false,
}

describe('the form of an entry', () => {
  it('says of an untouched entry what the directory says, so that nothing looks changed', () => {
    expect(factsOf(formOf(entry))).toEqual(entry)
  })

  it('puts days with the same hours on one line', () => {
    expect(grouped(entry.hours)).toEqual([
      { days: ['MO', 'WE'], opens: '09:00', closes: '12:00' },
      { days: ['MO'], opens: '14:00', closes: '24:00' },
    ])
  })

  it('takes midnight for the end of the day', () => {
    const form = { ...formOf(entry), hours: [{ days: ['SU'], opens: '20:00', closes: '00:00' }] }

    expect(factsOf(form).hours).toEqual([{ day: 'SU', opens: '20:00', closes: '24:00' }])
  })
})
