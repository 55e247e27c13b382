import { useCallback } from 'react'
import { useIntl } from 'react-intl'
import type { CodeList } from '../api/codes'
import { useQuestions } from '../fields/fields'
import { useCode } from '../language/useT'

const special: Record<string, string> = {
  '/name/given': 'client.given',
  '/name/family': 'client.family',
  '/age/years': 'client.age',
  '/age/statedOn': 'imports.field.age-stated',
  '/nextOfKin/name': 'client.next-of-kin',
  '/nextOfKin/relationship': 'imports.field.kin-relationship',
  '/nextOfKin/phone': 'imports.field.kin-phone',
  '/child/situation': 'imports.field.child-situation',
  '/child/consents': 'imports.field.child-consents',
  '/child/guardian/name': 'imports.field.guardian',
  '/child/guardian/relationship': 'imports.field.guardian-relationship',
  '/child/guardian/phone': 'imports.field.guardian-phone',
  '/child/bestInterests': 'imports.field.best-interests',
  '/languages/0/tag': 'imports.field.language-1',
  '/languages/0/level': 'imports.field.level-1',
  '/languages/1/tag': 'imports.field.language-2',
  '/languages/1/level': 'imports.field.level-2',
  '/contactRules/never': 'imports.field.contact-never',
  '/contactRules/channels': 'imports.field.contact-channels',
  '/contactRules/from': 'imports.field.contact-from',
  '/contactRules/until': 'imports.field.contact-until',
  '/contactRules/say': 'imports.field.contact-say',
  '/needs/interpreter': 'imports.field.interpreter',
  '/needs/literacy': 'imports.field.literacy',
  '/needs/disabilities': 'imports.field.disabilities',
  '/needs/counsellor': 'imports.field.counsellor',
  '/needs/access': 'imports.field.access',
  '/nameIsAlias': 'imports.field.alias',
  '/familyStatus': 'imports.field.family-status',
  '/familyDoesNotKnow': 'imports.field.family-does-not-know',
  '/experience/0/occupation': 'imports.field.experience-1',
  '/experience/0/years': 'imports.field.experience-years-1',
  '/experience/0/country': 'imports.field.experience-country-1',
  '/experience/1/occupation': 'imports.field.experience-2',
  '/experience/1/years': 'imports.field.experience-years-2',
  '/experience/1/country': 'imports.field.experience-country-2',
  '/previousMigration/kind': 'client.previous-migration',
  '/restrictedBecause': 'client.restricted',
  '/consent/givenAt': 'imports.basis.given-column',
}

const lists: Record<string, CodeList | 'service'> = {
  '/child/situation': 'childSituation',
  '/child/consents': 'mayConsent',
  '/servicesSought': 'service',
  '/needs/disabilities': 'disability',
  '/needs/counsellor': 'preferredCounsellor',
  '/contactRules/channels': 'contactChannel',
  '/reasons': 'reason',
  '/vulnerabilities': 'vulnerability',
  '/previousMigration/kind': 'previousMigration',
}

const OWN = '/extra/'

const kebab = (text: string) => text.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase()

/**
 * Names of the registration form's fields and of their codes, by pointer. A field that was added to the form after this
 * was written is named by the message that the form itself has for it, or else by its own name.
 */
export function useFieldWords() {
  const intl = useIntl()
  const code = useCode()
  const questions = useQuestions()
  const label = useCallback(
    (pointer: string) => {
      const parts = pointer.split('/').slice(1)
      const names = parts.filter(part => !/^\d+$/.test(part)).map(kebab)
      const counted = parts.find(part => /^\d+$/.test(part))
      const id = special[pointer] ?? `client.${names.join('.')}`
      const words = id in intl.messages ? intl.formatMessage({ id }) : names.join(' ').replaceAll('-', ' ')
      return counted === undefined ? words : `${words} (${Number(counted) + 1})`
    },
    [intl],
  )
  const value = useCallback(
    (pointer: string, one: string) => {
      const id = `restriction.because.${one}`
      if (pointer === '/restrictedBecause' && id in intl.messages) return intl.formatMessage({ id })
      const last = pointer.split('/').at(-1)
      const list = last === 'level' ? 'languageLevel' : last
      return code(lists[pointer] ?? (list as CodeList), one)
    },
    [intl, code],
  )
  /** A question of the centre's own is named as the centre names it. */
  const own = (pointer: string) =>
    pointer.startsWith(OWN) ? questions.find(pointer.slice(OWN.length)) : undefined
  return {
    label: (pointer: string) => {
      const question = own(pointer)
      return question ? questions.name(question) : label(pointer)
    },
    value: (pointer: string, one: string) => {
      const question = own(pointer)
      return question ? questions.answer(question, [one]) : value(pointer, one)
    },
  }
}
