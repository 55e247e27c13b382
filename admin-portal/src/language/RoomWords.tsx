import { useEffect, useMemo, useState, type ReactNode } from 'react'
import type { AsyncRouteComponent } from '@tanstack/react-router'
import { createIntl, RawIntlProvider, useIntl } from 'react-intl'
import { Skeleton } from '../ui/Loaded'
import { useLanguage } from './LanguageProvider'
import type { Language } from './languages'
import type { Words } from './roomWords'

/**
 * Words that one room alone needs come with it: on a slow line nobody waits for the words of a screen that they never
 * open. Shows nothing of the room until they are there.
 */
export function RoomWords(props: {
  load: (code: Language['code']) => Promise<Words>
  /** What stands there until then; lines to come, where nothing is said. */
  waiting?: ReactNode
  children: ReactNode
}) {
  const { load, waiting = <Skeleton rows={6} />, children } = props
  const { language } = useLanguage()
  const common = useIntl()
  const [spoken, setSpoken] = useState<{ code: Language['code']; words: Words } | null>(null)
  useEffect(() => {
    let current = true
    void load(language.code)
      .catch(() => load('en'))
      .then(words => {
        if (current) setSpoken({ code: language.code, words })
      })
      .catch(() => undefined)
    return () => {
      current = false
    }
  }, [load, language.code])
  const words = spoken?.code === language.code ? spoken.words : null
  const intl = useMemo(
    () =>
      words &&
      createIntl({
        locale: common.locale,
        messages: { ...(common.messages as Words), ...words },
        onError: () => undefined,
      }),
    [words, common],
  )
  return intl ? <RawIntlProvider value={intl}>{children}</RawIntlProvider> : waiting
}

/** A screen of a room that brings words of its own. */
export function withWords(
  Screen: AsyncRouteComponent<unknown>,
  load: (code: Language['code']) => Promise<Words>,
): AsyncRouteComponent<unknown> {
  const Spoken = () => (
    <RoomWords load={load}>
      <Screen />
    </RoomWords>
  )
  return Screen.preload ? Object.assign(Spoken, { preload: Screen.preload }) : Spoken
}
