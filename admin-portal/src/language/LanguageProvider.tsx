import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react'
import { RawIntlProvider, createIntl, createIntlCache } from 'react-intl'
import { loadMessages, preferredLanguage, rememberLanguage, type Language, type Messages } from './languages'

interface Choice {
  language: Language
  choose: (language: Language) => void
}

const LanguageContext = createContext<Choice | null>(null)
const cache = createIntlCache()

export function useLanguage(): Choice {
  const choice = use(LanguageContext)
  if (!choice) throw new Error('useLanguage stands inside LanguageProvider only')
  return choice
}

/** Shows nothing until the words are there, so that no screen ever flashes in the wrong language. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(preferredLanguage)
  const [spoken, setSpoken] = useState<{ language: Language; messages: Messages } | null>(null)

  useEffect(() => {
    let current = true
    void loadMessages(language.code)
      .catch(() => loadMessages('en'))
      .then(messages => {
        if (!current) return
        document.documentElement.lang = language.code
        document.documentElement.dir = language.direction
        setSpoken({ language, messages })
      })
    return () => {
      current = false
    }
  }, [language])

  const choose = useCallback((next: Language) => {
    rememberLanguage(next)
    setLanguage(next)
  }, [])

  const choice = useMemo(() => (spoken ? { language: spoken.language, choose } : null), [spoken, choose])
  const intl = useMemo(
    () =>
      spoken &&
      createIntl({ locale: spoken.language.tag, messages: spoken.messages, onError: () => undefined }, cache),
    [spoken],
  )
  if (!choice || !intl) return null
  return (
    <LanguageContext value={choice}>
      <RawIntlProvider value={intl}>{children}</RawIntlProvider>
    </LanguageContext>
  )
}
