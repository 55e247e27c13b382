import { useCallback, useMemo } from 'react'
import { tongues } from '../language/places'
import { useFormats, useT } from '../language/useT'
import type { Option } from '../ui/fields'

const EASY = '-simple'

/** A language by its tag (BCP 47); the variant `simple` is the same language, easy to read (handbook 9.4). */
export function languageName(
  tag: string,
  name: (tag: string) => string,
  easyRead: (language: string) => string,
): string {
  return tag.endsWith(EASY) ? easyRead(name(tag.slice(0, -EASY.length))) : name(tag)
}

/** Needs the word `language.easy-read` in the room that it is used in. */
export function useLanguageName(): (tag: string) => string {
  const t = useT()
  const { language } = useFormats()
  return useCallback(
    tag => languageName(tag, language, name => t('language.easy-read', { language: name })),
    [t, language],
  )
}

/** Each language, and the same easy to read, but for those that are `taken`. */
export function useTranslatable(taken: string[]): Option[] {
  const name = useLanguageName()
  const { compare } = useFormats()
  const all = useMemo(
    () =>
      tongues
        .flatMap(tongue => [tongue, tongue + EASY])
        .map(value => ({ value, label: name(value) }))
        .sort((a, b) => compare(a.label, b.label)),
    [name, compare],
  )
  return all.filter(one => !taken.includes(one.value))
}

const fromTheRight = ['ar', 'ckb', 'dv', 'fa', 'he', 'prs', 'ps', 'sd', 'ug', 'ur', 'yi']

/** An empty box has no words yet that could tell the browser. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  const [language = '', ...rest] = tag.split('-')
  if (rest.includes('Latn')) return 'ltr'
  return fromTheRight.includes(language) || rest.includes('Arab') ? 'rtl' : 'ltr'
}
