import type { MessageKey } from '../language/languages'
import { useCode, useFormats, useT } from '../language/useT'
import { useDays } from './useDays'

const facts = [
  'name',
  'alternateName',
  'description',
  'url',
  'email',
  'status',
  'serviceTypes',
  'languages',
  'phones',
  'eligibility',
  'fees',
  'application',
  'hours',
  'hoursNote',
  'places',
  'agencyName',
  'agencyDescription',
  'agencyWebsite',
  'agencyEmail',
  'agencyPhones',
  'agreementRequired',
] as const

/** Facts of an entry in words, whether they come from the platform or from a form: for a comparison side by side. */
export function useShown() {
  const t = useT()
  const code = useCode()
  const day = useDays('short')
  const { language, country } = useFormats()
  const one = (name: string, value: unknown): string => {
    if (name === 'serviceTypes') return code('service', String(value))
    if (name === 'languages') return language(String(value))
    if (typeof value !== 'object' || value === null) return String(value)
    const fields = value as Record<string, unknown>
    if (name === 'hours') {
      const days = Array.isArray(fields['days']) ? fields['days'] : [fields['day']]
      const hours = t('directory.hours.of', {
        opens: String(fields['opens']),
        closes: String(fields['closes']),
      })
      return `${days.map(each => day(String(each))).join(', ')}: ${hours}`
    }
    return Object.entries(fields)
      .filter(([key, part]) => key !== 'id' && part !== null && part !== '')
      .map(([key, part]) =>
        key === 'country' && /^[A-Z]{2}$/.test(String(part)) ? country(String(part)) : String(part),
      )
      .join(', ')
  }
  return {
    label: (name: string) => {
      const fact = facts.find(known => known === name)
      return fact ? t(`directory.fact.${fact}` satisfies MessageKey) : name
    },
    value: (name: string, value: unknown): string => {
      if (value === null || value === undefined || value === '') return ''
      if (typeof value === 'boolean') return t(value ? 'directory.yes' : 'directory.no')
      if (name === 'status') return t(`directory.status.${String(value)}` as MessageKey)
      return Array.isArray(value) ? value.map(each => one(name, each)).join('\n') : one(name, value)
    },
  }
}
