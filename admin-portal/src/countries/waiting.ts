import type { LibraryWork } from '../api/types'

/** One thing that waits, and where it is done. */
export interface Waits {
  kind: 'statements' | 'source' | 'translation' | 'draft' | 'corrections' | 'news'
  to: string
  search?: Record<string, string>
  count: number
  title?: string
  language?: string
}

/** What of the library waits for this centre: what could be wrong before readers' eyes comes first. */
export function waiting(work: LibraryWork): Waits[] {
  const many = (kind: 'corrections' | 'news', to: string): Waits[] =>
    work[kind] > 0 ? [{ kind, to, count: work[kind] }] : []
  return [
    ...many('corrections', '/library/corrections'),
    ...work.statements
      .filter(({ due }) => due > 0)
      .map(({ sheet, title, due }) => ({
        kind: 'statements' as const,
        to: `/library/${sheet}`,
        count: due,
        title,
      })),
    ...work.sources.map(({ sheet, title, trouble }) => ({
      kind: 'source' as const,
      to: `/library/${sheet}`,
      search: { source: trouble.url },
      count: 1,
      title,
    })),
    ...work.translations
      .filter(({ outdated }) => outdated > 0)
      .map(({ sheet, title, language, outdated }) => ({
        kind: 'translation' as const,
        to: `/library/${sheet}/languages/${language}`,
        search: { view: 'to-do' },
        count: outdated,
        title,
        language,
      })),
    ...work.drafts
      .filter(({ submitted }) => submitted)
      .map(({ sheet, title }) => ({
        kind: 'draft' as const,
        to: `/library/${sheet}/draft`,
        count: 1,
        title,
      })),
    ...many('news', '/library/news'),
  ]
}
