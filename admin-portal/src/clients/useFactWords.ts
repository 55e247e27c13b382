import type { ClientFacts } from '../api/types'
import type { CodeList } from '../api/codes'
import type { MessageKey } from '../language/languages'
import { useCode, useFormats, useT } from '../language/useT'
import { fullName } from './clients'
import type { FactName } from './merging'

const labels: Record<FactName, MessageKey> = {
  name: 'client.name',
  gender: 'client.gender',
  birthDate: 'client.birth-date',
  birthYear: 'client.birth-year',
  group: 'client.group',
  phase: 'client.phase',
  maritalStatus: 'client.marital-status',
  dependants: 'client.dependants',
  countryOfOrigin: 'client.country-of-origin',
  area: 'client.area',
  education: 'client.education',
  employmentStatus: 'client.employment-status',
  firstLanguage: 'client.first-language',
  secondLanguage: 'client.second-language',
  phone: 'client.phone',
  email: 'client.email',
  safeContact: 'client.safe-contact',
  emergencyContact: 'client.emergency-contact',
  previousMigration: 'client.previous-migration',
  plannedDestination: 'client.planned-destination',
  reasons: 'client.reasons',
  vulnerabilities: 'client.vulnerabilities',
  howHeard: 'client.how-heard',
}

const lists: Partial<Record<FactName, CodeList>> = {
  gender: 'gender',
  group: 'group',
  phase: 'phase',
  maritalStatus: 'maritalStatus',
  education: 'education',
  employmentStatus: 'employmentStatus',
  reasons: 'reason',
  vulnerabilities: 'vulnerability',
}

/** Any fact of a client, named and said in the reader's language. */
export function useFactWords() {
  const t = useT()
  const code = useCode()
  const { date, country, language, list } = useFormats()
  const value = (name: FactName, facts: Partial<ClientFacts>): string => {
    const fact = facts[name]
    if (fact === null || fact === undefined || fact === '') return ''
    const codes = lists[name]
    if (codes) return list([fact].flat().map(one => code(codes, String(one))))
    if (name === 'birthDate') return date(String(fact))
    if (name === 'countryOfOrigin' || name === 'plannedDestination') return country(String(fact))
    if (name === 'firstLanguage' || name === 'secondLanguage') return language(String(fact))
    if (name === 'name') return fullName(facts.name)
    if (name === 'emergencyContact')
      return Object.values(facts.emergencyContact ?? {})
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
  return { label: (name: FactName) => t(labels[name]), value }
}
