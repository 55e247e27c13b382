import * as z from 'zod/mini'
import { date, email, needed, pastDate, phone, text } from '../ui/rules'
import { childSchema, isChild, noChild } from './childForm'
import { contactRulesSchema, needsSchema, noContactRules, noNeeds } from './reachingForm'

/** The handbook's Table 3 as a form: every box is a string, an empty one is a fact that is not known. */
const boxes = z.object({
  name: z.object({ given: needed(100), family: text(100) }),
  nameIsAlias: z.boolean(),
  gender: z.string(),
  birthDate: pastDate(),
  birthYear: z.string().check(
    z.trim(),
    z.refine(year => year === '' || (/^\d{4}$/.test(year) && Number(year) > 1900), 'invalid'),
    z.refine(year => !/^\d{4}$/.test(year) || Number(year) <= new Date().getFullYear(), 'in-future'),
  ),
  age: z.object({
    years: z.string().check(z.trim(), z.regex(/^$|^\d{1,3}$/, 'invalid')),
    statedOn: z.string(),
  }),
  group: z.string(),
  child: childSchema,
  phase: z.string(),
  maritalStatus: z.string(),
  familyStatus: z.string(),
  dependants: z.string().check(z.trim(), z.regex(/^$|^\d{1,2}$/, 'invalid')),
  countryOfOrigin: z.string(),
  area: text(120),
  education: z.string(),
  employmentStatus: z.string(),
  occupation: z.string(),
  sector: z.string(),
  experience: z.array(
    z.object({
      occupation: z.string(),
      years: z.string().check(z.trim(), z.regex(/^$|^\d{1,2}$/, 'invalid')),
      country: z.string(),
    }),
  ),
  languages: z.array(z.object({ tag: z.string(), level: z.string() })),
  phone: phone(),
  email: email(),
  safeContact: text(1000),
  contactRules: contactRulesSchema,
  needs: needsSchema,
  emergencyContact: z.object({ name: text(120), relationship: text(60), phone: phone() }),
  nextOfKin: z.object({ name: text(120), relationship: text(60), phone: phone() }),
  familyDoesNotKnow: z.boolean(),
  previousMigration: z.object({ kind: z.string(), country: z.string() }),
  plannedDestination: z.string(),
  plannedDeparture: date(),
  reasons: z.array(z.string()),
  vulnerabilities: z.array(z.string()),
  servicesSought: z.array(z.string()),
  heardThrough: z.string(),
  howHeard: text(200),
  paperFile: text(200),
  // A list with one box only is a yes or a no to the browser; `answered` puts it right.
  extra: z.record(
    z.string(),
    z.custom<string[]>(() => true),
  ),
})

/** Of a child it must be known who can agree. */
export const factsSchema = boxes.check(
  z.refine(form => form.child.consents !== '' || !isChild(form), {
    path: ['child', 'consents'],
    error: 'required',
  }),
)

export type FactsForm = z.infer<typeof factsSchema>

export const noLanguage = { tag: '', level: '' }
export const noExperience = { occupation: '', years: '', country: '' }

export const noFacts: FactsForm = {
  name: { given: '', family: '' },
  nameIsAlias: false,
  gender: '',
  birthDate: '',
  birthYear: '',
  age: { years: '', statedOn: '' },
  group: '',
  child: noChild,
  phase: '',
  maritalStatus: '',
  familyStatus: '',
  dependants: '',
  countryOfOrigin: '',
  area: '',
  education: '',
  employmentStatus: '',
  occupation: '',
  sector: '',
  experience: [],
  languages: [noLanguage],
  phone: '',
  email: '',
  safeContact: '',
  contactRules: noContactRules,
  needs: noNeeds,
  emergencyContact: { name: '', relationship: '', phone: '' },
  nextOfKin: { name: '', relationship: '', phone: '' },
  familyDoesNotKnow: false,
  previousMigration: { kind: '', country: '' },
  plannedDestination: '',
  plannedDeparture: '',
  reasons: [],
  vulnerabilities: [],
  servicesSought: [],
  heardThrough: '',
  howHeard: '',
  paperFile: '',
  extra: {},
}
