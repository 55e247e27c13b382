import { useCallback } from 'react'
import { useFormats, useT } from '../language/useT'

/** A language's name; a tag that ends in -simple is that language made easy to read. */
export function useLanguageName() {
  const t = useT()
  const { language } = useFormats()
  return useCallback(
    (tag: string) =>
      tag.endsWith('-simple')
        ? t('library.language.simple', { language: language(tag.slice(0, -'-simple'.length)) })
        : language(tag),
    [t, language],
  )
}
