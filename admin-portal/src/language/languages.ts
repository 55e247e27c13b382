import type agreements from '../agreements/words/en.json'
import type audit from '../audit/words/en.json'
import type cases from '../cases/words/en.json'
import type countries from '../countries/words/en.json'
import type directory from '../directory/words/en.json'
import type enquiries from '../enquiries/words/en.json'
import type family from '../family/words/en.json'
import type fields from '../fields/words/en.json'
import type figures from '../figures/words/en.json'
import type hotline from '../hotline/words/en.json'
import type imports from '../imports/words/en.json'
import type library from '../library/words/en.json'
import type plain from '../library/plainWords/en.json'
import type clientMessages from '../messages/words/en.json'
import type onboarding from '../onboarding/words/en.json'
import type ownSettings from '../ownSettings/words/en.json'
import type recruiters from '../recruiters/words/en.json'
import type referrals from '../referrals/words/en.json'
import type rights from '../rights/words/en.json'
import type samePerson from '../samePerson/words/en.json'
import type settings from '../settings/words/en.json'
import type translations from '../translations/words/en.json'
import type website from '../website/words/en.json'
import type en from './messages/en.json'

/** The words that every screen may use, and those that one room brings along. */
export type MessageKey =
  | keyof typeof en
  | keyof typeof agreements
  | keyof typeof audit
  | keyof typeof cases
  | keyof typeof countries
  | keyof typeof directory
  | keyof typeof enquiries
  | keyof typeof family
  | keyof typeof fields
  | keyof typeof figures
  | keyof typeof hotline
  | keyof typeof imports
  | keyof typeof library
  | keyof typeof plain
  | keyof typeof clientMessages
  | keyof typeof onboarding
  | keyof typeof ownSettings
  | keyof typeof recruiters
  | keyof typeof referrals
  | keyof typeof rights
  | keyof typeof samePerson
  | keyof typeof settings
  | keyof typeof translations
  | keyof typeof website

export type Messages = Record<keyof typeof en, string>

export interface Language {
  code: 'en' | 'fr' | 'pt' | 'ar'
  /** The language's own name for itself. */
  name: string
  direction: 'ltr' | 'rtl'
  /** Calendar and digits are said outright: left to the browser, they change between devices. */
  tag: string
}

export const languages: readonly Language[] = [
  { code: 'en', name: 'English', direction: 'ltr', tag: 'en-GB-u-ca-gregory-nu-latn' },
  { code: 'fr', name: 'Français', direction: 'ltr', tag: 'fr-FR-u-ca-gregory-nu-latn' },
  { code: 'pt', name: 'Português', direction: 'ltr', tag: 'pt-PT-u-ca-gregory-nu-latn' },
  { code: 'ar', name: 'العربية', direction: 'rtl', tag: 'ar-u-ca-gregory-nu-latn' },
]

const english = languages[0] as Language
const remembered = 'mrc.language'

export function preferredLanguage(): Language {
  const wanted = [localStorage.getItem(remembered), ...navigator.languages]
  for (const tag of wanted) {
    const found = languages.find(language => tag?.toLowerCase().split('-')[0] === language.code)
    if (found) return found
  }
  return english
}

export function rememberLanguage(language: Language): void {
  localStorage.setItem(remembered, language.code)
}

export async function loadMessages(code: Language['code']): Promise<Messages> {
  switch (code) {
    case 'fr':
      return (await import('./messages/fr.json')).default
    case 'pt':
      return (await import('./messages/pt.json')).default
    case 'ar':
      return (await import('./messages/ar.json')).default
    case 'en':
      return (await import('./messages/en.json')).default
  }
}
