import { useCallback } from 'react'
import { useIntl } from 'react-intl'
import type { CodeList } from '../api/codes'
import { useCode } from '../language/useT'

const special: Record<string, string> = {
  '/name/given': 'client.given',
  '/name/family': 'client.family',
  '/previousMigration/kind': 'client.previous-migration',
  '/restrictedBecause': 'client.restricted',
  '/consent/givenAt': 'imports.basis.given-column',
}

const lists: Record<string, CodeList> = {
  '/reasons': 'reason',
  '/vulnerabilities': 'vulnerability',
  '/previousMigration/kind': 'previousMigration',
}

const kebab = (text: string) => text.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase()

/**
 * Names of the registration form's fields and of their codes, by pointer. A field that was added to the form after this
 * was written is named by the message that the form itself has for it, or else by its own name.
 */
export function useFieldWords() {
  const intl = useIntl()
  const code = useCode()
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
      return code(lists[pointer] ?? (pointer.split('/').at(-1) as CodeList), one)
    },
    [intl, code],
  )
  return { label, value }
}
