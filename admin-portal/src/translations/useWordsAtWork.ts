import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import { call } from '../api/http'
import { asProblem } from '../api/problems'
import type { SheetToTranslate } from '../api/types'
import { useSpeaker } from '../offline/useOutbox'
import { sayEnded } from '../session/sessionEnded'
import { unsavedOf } from './blocks'
import type { Words } from './savingInTurn'
import { hasBecome, translationQuery, translationsPath } from './translations'
import { WordsAtWork } from './wordsAtWork'

/** The words that are being typed, saved by themselves at each pause and again when the line is back. */
export function useWordsAtWork({ sheet, language }: SheetToTranslate) {
  const { slug } = useSpeaker()
  const queries = useQueryClient()
  const [words] = useState(() => {
    const send = async (one: Words) => {
      try {
        const { data } = await call<SheetToTranslate>(slug, `${translationsPath(sheet)}/${language}/blocks`, {
          method: 'PUT',
          body: { blocks: [one] },
        })
        await hasBecome(queries, slug, data)
      } catch (error) {
        const problem = asProblem(error)
        if (problem.kind === 'unauthorized') sayEnded(true)
        // The sheet, or who translates it, is not what this screen shows.
        else if (problem.status === 409 || problem.status === 404)
          void queries.invalidateQueries(translationQuery(slug, sheet, language))
        throw problem
      }
    }
    return new WordsAtWork(send)
  })
  useEffect(() => {
    const back = () => void words.flush()
    addEventListener('online', back)
    addEventListener('focus', back)
    return () => {
      removeEventListener('online', back)
      removeEventListener('focus', back)
      words.close()
    }
  }, [words])
  // Asked in the very moment in which an answer has come in, before the screen is drawn again.
  const isUnsaved = useCallback(() => {
    const known = queries.getQueryData(translationQuery(slug, sheet, language).queryKey)
    return Object.keys(unsavedOf(known?.blocks ?? [], words.now().typed)).length > 0
  }, [queries, slug, sheet, language, words])
  return { words, isUnsaved, atWork: useSyncExternalStore(words.subscribe, words.now) }
}
