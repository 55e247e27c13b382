import { queryOptions, type QueryClient } from '@tanstack/react-query'
import { call } from '../api/http'
import type { LanguageSummary, SheetToTranslate } from '../api/types'

export const translationsPath = (sheet: string) => `/v1/library/sheets/${sheet}/translations`

export const languagesQuery = (slug: string, sheet: string) =>
  queryOptions({
    queryKey: ['library', slug, 'languages', sheet],
    queryFn: async ({ signal }) =>
      (await call<{ items: LanguageSummary[] }>(slug, translationsPath(sheet), { signal })).data.items,
  })

export const translationQuery = (slug: string, sheet: string, language: string) =>
  queryOptions({
    queryKey: ['library', slug, 'translation', sheet, language],
    queryFn: async ({ signal }) =>
      (await call<SheetToTranslate>(slug, `${translationsPath(sheet)}/${language}`, { signal })).data,
  })

/** What an answer to a deed says of a translation is later than any question that is still on its way. */
export async function hasBecome(queries: QueryClient, slug: string, now: SheetToTranslate): Promise<void> {
  const { queryKey } = translationQuery(slug, now.sheet, now.language)
  await queries.cancelQueries({ queryKey })
  queries.setQueryData(queryKey, now)
  // Asked again when somebody looks, not while somebody types.
  for (const part of ['languages', 'sheet'])
    void queries.invalidateQueries({ queryKey: ['library', slug, part, now.sheet] })
  void queries.invalidateQueries({ queryKey: ['library', slug, 'work'] })
}
