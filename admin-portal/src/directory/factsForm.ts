import * as z from 'zod/mini'
import type { OpenHours, ServiceFacts, Telephone, Whereabouts } from '../api/types'
import { email, needed, orNull, text } from '../ui/rules'

/** What people type of an entry. An empty box is a fact that is not known. */

const web = () => z.string().check(z.trim(), z.regex(/^$|^https?:\/\/\S+$/, 'invalid'))
const degrees = (most: number) =>
  z.string().check(
    z.trim(),
    z.refine(value => value === '' || !Number.isNaN(Number(value)), 'not-a-number'),
    z.refine(value => Math.abs(Number(value)) <= most, 'out-of-range'),
  )
const phones = z.array(z.object({ number: needed(60), extension: text(6), type: text(60), about: text(500) }))

export const factsSchema = z.object({
  name: needed(300),
  alternateName: text(300),
  description: text(10_000),
  url: web(),
  email: email(),
  status: needed(40),
  serviceTypes: z.array(z.string()),
  languages: z.array(z.string()),
  phones,
  eligibility: text(4_000),
  fees: text(4_000),
  application: text(4_000),
  hours: z.array(
    z
      .object({
        days: z.array(z.string()).check(z.minLength(1, 'required')),
        opens: needed(5),
        closes: needed(5),
      })
      .check(
        z.refine(({ opens, closes }) => !opens || !closes || opens < closes, {
          path: ['closes'],
          error: 'before-start',
        }),
      ),
  ),
  hoursNote: text(1_000),
  places: z.array(
    z.object({
      id: z.string(),
      name: text(300),
      address1: text(1_000),
      address2: text(300),
      postalCode: text(60),
      city: needed(200),
      stateProvince: text(200),
      country: needed(100),
      latitude: degrees(90),
      longitude: degrees(180),
    }),
  ),
  agencyName: needed(300),
  agencyDescription: needed(10_000),
  agencyWebsite: web(),
  agencyEmail: email(),
  agencyPhones: phones,
  agreementRequired: z.boolean(),
})

export type FactsForm = z.infer<typeof factsSchema>

export const blankPhone = { number: '', extension: '', type: '', about: '' }
export const blankHours = { days: [] as string[], opens: '', closes: '' }
export const blankPlace = (country: string) => ({
  id: '',
  name: '',
  address1: '',
  address2: '',
  postalCode: '',
  city: '',
  stateProvince: '',
  country,
  latitude: '',
  longitude: '',
})

export const nothingYet: FactsForm = {
  name: '',
  alternateName: '',
  description: '',
  url: '',
  email: '',
  status: 'active',
  serviceTypes: [],
  languages: [],
  phones: [],
  eligibility: '',
  fees: '',
  application: '',
  hours: [],
  hoursNote: '',
  places: [],
  agencyName: '',
  agencyDescription: '',
  agencyWebsite: '',
  agencyEmail: '',
  agencyPhones: [],
  agreementRequired: false,
}

export function formOf(facts: ServiceFacts): FactsForm {
  return {
    name: facts.name,
    alternateName: facts.alternateName ?? '',
    description: facts.description ?? '',
    url: facts.url ?? '',
    email: facts.email ?? '',
    status: facts.status,
    serviceTypes: [...facts.serviceTypes],
    languages: [...facts.languages],
    phones: facts.phones.map(phoneForm),
    eligibility: facts.eligibility ?? '',
    fees: facts.fees ?? '',
    application: facts.application ?? '',
    hours: grouped(facts.hours),
    hoursNote: facts.hoursNote ?? '',
    places: facts.places.map(placeForm),
    agencyName: facts.agencyName,
    agencyDescription: facts.agencyDescription,
    agencyWebsite: facts.agencyWebsite ?? '',
    agencyEmail: facts.agencyEmail ?? '',
    agencyPhones: facts.agencyPhones.map(phoneForm),
    agreementRequired: facts.agreementRequired,
  }
}

export function factsOf(form: FactsForm): ServiceFacts {
  return {
    name: form.name.trim(),
    alternateName: orNull(form.alternateName),
    description: orNull(form.description),
    url: orNull(form.url),
    email: orNull(form.email),
    status: form.status,
    serviceTypes: form.serviceTypes as ServiceFacts['serviceTypes'],
    languages: form.languages,
    phones: form.phones.map(phoneOf),
    eligibility: orNull(form.eligibility),
    fees: orNull(form.fees),
    application: orNull(form.application),
    hours: form.hours
      .flatMap(({ days, opens, closes }) =>
        week
          .filter(day => days.includes(day))
          .map(day => ({ day, opens, closes: closes === '00:00' ? '24:00' : closes })),
      )
      .sort(byTime),
    hoursNote: orNull(form.hoursNote),
    places: form.places.map(placeOf),
    agencyName: form.agencyName.trim(),
    agencyDescription: form.agencyDescription.trim(),
    agencyWebsite: orNull(form.agencyWebsite),
    agencyEmail: orNull(form.agencyEmail),
    agencyPhones: form.agencyPhones.map(phoneOf),
    agreementRequired: form.agreementRequired,
  }
}

export const week = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const

const byTime = (one: OpenHours, other: OpenHours) =>
  week.indexOf(one.day as (typeof week)[number]) - week.indexOf(other.day as (typeof week)[number]) ||
  one.opens.localeCompare(other.opens)

/** Days with the same hours are one line, as people say it. */
export function grouped(hours: readonly OpenHours[]): FactsForm['hours'] {
  const lines: FactsForm['hours'] = []
  for (const { day, opens, closes } of hours) {
    const line = lines.find(one => one.opens === opens && one.closes === closes)
    if (line) line.days.push(day)
    else lines.push({ days: [day], opens, closes })
  }
  return lines
}

const phoneForm = (phone: Telephone) => ({
  number: phone.number,
  extension: phone.extension === null ? '' : String(phone.extension),
  type: phone.type ?? '',
  about: phone.description ?? '',
})

const phoneOf = ({ number, extension, type, about }: FactsForm['phones'][number]): Telephone => ({
  number: number.trim(),
  extension: /^\d+$/.test(extension.trim()) ? Number(extension) : null,
  type: orNull(type),
  description: orNull(about),
})

const placeForm = (place: Whereabouts) => ({
  id: place.id ?? '',
  name: place.name ?? '',
  address1: place.address1 ?? '',
  address2: place.address2 ?? '',
  postalCode: place.postalCode ?? '',
  city: place.city ?? '',
  stateProvince: place.stateProvince ?? '',
  country: place.country ?? '',
  latitude: place.latitude === null ? '' : String(place.latitude),
  longitude: place.longitude === null ? '' : String(place.longitude),
})

/** The source may say nothing by an empty text or by no text; what was not touched must not look changed. */
const placeOf = (form: FactsForm['places'][number]): Whereabouts => ({
  id: form.id || null,
  name: orNull(form.name),
  address1: orNull(form.address1),
  address2: orNull(form.address2),
  postalCode: orNull(form.postalCode),
  city: orNull(form.city),
  stateProvince: orNull(form.stateProvince),
  country: orNull(form.country),
  latitude: form.latitude.trim() ? Number(form.latitude) : null,
  longitude: form.longitude.trim() ? Number(form.longitude) : null,
})
