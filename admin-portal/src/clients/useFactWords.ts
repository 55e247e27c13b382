import type { ClientFacts } from '../api/types'
import type { CodeList } from '../api/codes'
import type { MessageKey } from '../language/languages'
import { useCode, useFormats, useT } from '../language/useT'
import { fullName } from './clients'
import type { FactName } from './factNames'
import { useQuestions } from '../fields/fields'
import { useReachingWords } from './useReachingWords'

const labels: Record<FactName, MessageKey> = {
  name: 'client.name',
  nameIsAlias: 'client.alias',
  gender: 'client.gender',
  birthDate: 'client.birth-date',
  birthYear: 'client.birth-year',
  age: 'client.age',
  group: 'client.group',
  child: 'child.title',
  phase: 'client.phase',
  maritalStatus: 'client.marital-status',
  familyStatus: 'client.family-status',
  dependants: 'client.dependants',
  countryOfOrigin: 'client.country-of-origin',
  area: 'client.area',
  education: 'client.education',
  employmentStatus: 'client.employment-status',
  occupation: 'client.occupation',
  sector: 'client.sector',
  experience: 'client.experience',
  languages: 'client.languages',
  phone: 'client.phone',
  email: 'client.email',
  safeContact: 'client.safe-contact',
  contactRules: 'client.contact-rules',
  needs: 'client.needs',
  emergencyContact: 'client.emergency-contact',
  nextOfKin: 'client.next-of-kin',
  familyDoesNotKnow: 'family.unaware',
  previousMigration: 'client.previous-migration',
  plannedDestination: 'client.planned-destination',
  plannedDeparture: 'client.planned-departure',
  reasons: 'client.reasons',
  vulnerabilities: 'client.vulnerabilities',
  servicesSought: 'client.services-sought',
  heardThrough: 'client.heard-through',
  howHeard: 'client.how-heard',
  paperFile: 'client.paper-file',
  extra: 'client.extra',
}

const lists: Partial<Record<FactName, CodeList | 'service'>> = {
  gender: 'gender',
  group: 'group',
  phase: 'phase',
  maritalStatus: 'maritalStatus',
  education: 'education',
  employmentStatus: 'employmentStatus',
  reasons: 'reason',
  vulnerabilities: 'vulnerability',
  familyStatus: 'familyStatus',
  occupation: 'occupation',
  sector: 'sector',
  servicesSought: 'service',
  heardThrough: 'heardThrough',
}

/** Any fact of a client, named and said in the reader's language. */
export function useFactWords() {
  const t = useT()
  const code = useCode()
  const { date, country, language, list } = useFormats()
  const reaching = useReachingWords()
  const questions = useQuestions()
  const childWords = (child: ClientFacts['child'] | undefined) =>
    [
      child?.situation && code('childSituation', child.situation),
      child && code('mayConsent', child.consents),
      child?.guardian && Object.values(child.guardian).filter(Boolean).join(', '),
      child?.bestInterests,
    ]
      .filter(Boolean)
      .join('; ')
  const spoken = ({ tag, level }: ClientFacts['languages'][number]) =>
    [language(tag), level && code('languageLevel', level)].filter(Boolean).join(': ')
  const experience = ({ occupation, years, country: where }: ClientFacts['experience'][number]) =>
    [
      code('occupation', occupation),
      typeof years === 'number' && t('client.years', { years }),
      where && country(where),
    ]
      .filter(Boolean)
      .join(', ')
  const value = (name: FactName, facts: Partial<ClientFacts>): string => {
    const fact = facts[name]
    if (fact === null || fact === undefined || fact === '') return ''
    const codes = lists[name]
    if (codes) return list([fact].flat().map(one => code(codes, String(one))))
    if (name === 'birthDate' || name === 'plannedDeparture') return date(String(fact))
    if (name === 'age')
      return facts.age
        ? t('client.age.stated', { years: facts.age.years, date: date(facts.age.statedOn) })
        : ''
    if (name === 'contactRules')
      return facts.contactRules ? reaching.rules(facts.contactRules).join('; ') : ''
    if (name === 'needs') return facts.needs ? reaching.needs(facts.needs).join('; ') : ''
    if (name === 'child') return childWords(facts.child)
    if (name === 'extra')
      return questions.items
        .filter(field => facts.extra?.[field.id])
        .map(field => `${questions.name(field)}: ${questions.answer(field, facts.extra?.[field.id] ?? [])}`)
        .join('; ')
    if (name === 'experience') return list((facts.experience ?? []).map(experience))
    if (name === 'languages') return list((facts.languages ?? []).map(spoken))
    if (name === 'countryOfOrigin' || name === 'plannedDestination') return country(String(fact))
    if (name === 'name') return fullName(facts.name)
    if (name === 'nameIsAlias' || name === 'familyDoesNotKnow') return t(fact ? 'state.yes' : 'state.no')
    if (name === 'emergencyContact' || name === 'nextOfKin')
      return Object.values(facts[name] ?? {})
        .filter(Boolean)
        .join(', ')
    if (name === 'previousMigration') {
      const before = facts.previousMigration
      return [before && code('previousMigration', before.kind), before?.country && country(before.country)]
        .filter(Boolean)
        .join(', ')
    }
    return String(fact)
  }
  return { label: (name: FactName) => t(labels[name]), value, spoken, experience }
}
