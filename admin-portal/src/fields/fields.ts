import { queryOptions, useQuery } from '@tanstack/react-query'
import { useIntl } from 'react-intl'
import { call } from '../api/http'
import type { CodeList, ExtraField, InLanguages } from '../api/types'
import { useFormats, useT } from '../language/useT'
import { remembered } from '../offline/remembered'
import { useSession } from '../session/session'

export interface Questions {
  items: ExtraField[]
  lists: CodeList[]
  /** The centre's own, in which everything that it asks is worded. */
  language: string
}

/** What this centre asks beyond the form that all centres share; also there without a line. */
export const questionsOfCentre = (slug: string) =>
  queryOptions({
    queryKey: ['extra-fields', slug],
    staleTime: 5 * 60_000,
    queryFn: ({ signal }) =>
      remembered(
        `extra-fields:${slug}`,
        async () => (await call<Questions>(slug, '/v1/extra-fields', { signal })).data,
      ),
  })

/** In the reader's language, else in the centre's own, else in whichever there is; then the reader is told which. */
export function inLanguage(
  words: InLanguages,
  locale: string,
  own: string,
): { text: string; other: string | null } {
  const wanted = locale.split('-')[0] ?? locale
  const exact = words[locale] ?? words[wanted]
  if (exact) return { text: exact, other: null }
  const [tag, text] = words[own] ? [own, words[own]] : (Object.entries(words)[0] ?? [null, ''])
  return { text, other: tag }
}

/** Words rest encrypted, and nobody is found by them. */
export const isFindable = (field: ExtraField) => field.kind !== 'text'

/** A question with a few answers that points at nobody. */
export const isCountable = (field: ExtraField) =>
  ['one', 'several', 'yes-no'].includes(field.kind) && !field.identifying

/** The centre's questions and their answers, in the reader's words. */
export function useQuestions() {
  const t = useT()
  const { slug } = useSession()
  const { locale } = useIntl()
  const { date, number, language, list: joined } = useFormats()
  const { data } = useQuery(questionsOfCentre(slug))
  const items = data?.items ?? []
  const list = (field: ExtraField) => data?.lists.find(one => one.id === field.listId)
  const worded = (words: InLanguages) => {
    const { text, other } = inLanguage(words, locale, data?.language ?? locale)
    // Isolated, so that what stands at its end stays there whatever the direction around it.
    return other ? `\u2068${text}\u2069 (${language(other)})` : text
  }
  const one = (field: ExtraField, said: string): string => {
    if (field.kind === 'yes-no') return t(said === 'yes' ? 'state.yes' : 'state.no')
    if (field.kind === 'date') return date(said)
    if (field.kind === 'number') return number(Number(said))
    const entry = list(field)?.entries.find(candidate => candidate.code === said)
    return entry ? worded(entry.labels) : said
  }
  return {
    items,
    find: (id: string) => items.find(field => field.id === id),
    name: (field: ExtraField) => worded(field.names),
    help: (field: ExtraField) => (Object.keys(field.helps).length > 0 ? worded(field.helps) : ''),
    /** What can be chosen: what is offered today, and what was chosen before it was retired. */
    offered: (field: ExtraField, chosen: string[]) =>
      (list(field)?.entries ?? [])
        .filter(entry => !entry.retired || chosen.includes(entry.code))
        .map(entry => ({ value: entry.code, label: worded(entry.labels) })),
    /** Every value that a file may say, retired ones too. */
    every: (field: ExtraField) =>
      (list(field)?.entries ?? []).map(entry => ({ value: entry.code, label: worded(entry.labels) })),
    answer: (field: ExtraField, said: string[]) => joined(said.map(value => one(field, value))),
    worded,
  }
}
