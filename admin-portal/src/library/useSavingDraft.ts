import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { call, type Answer } from '../api/http'
import { asProblem, type Problem } from '../api/problems'
import type { SheetDraft } from '../api/types'
import { useSession } from '../session/session'
import { draftQuery } from './library'
import { fromTyped, type TypedSheet } from './sheetForm'

const PAUSE = 2_000

export type DraftState = 'saved' | 'typing' | 'saving' | 'not-saved'

/**
 * Sends what is typed at each pause, one after the other, each time naming the version that it replaces. What is refused
 * stays on the screen.
 */
export function useSavingDraft(known: Answer<SheetDraft>) {
  const { slug } = useSession()
  const queries = useQueryClient()
  const sheet = known.data.sheet
  const etag = useRef(known.etag)
  const sent = useRef(JSON.stringify(fromTyped({ whatChanged: known.data.whatChanged, blocks: [] })))
  const queue = useRef<Promise<unknown>>(Promise.resolve())
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const [state, setState] = useState<DraftState>('saved')
  const [problem, setProblem] = useState<Problem | null>(null)

  const send = useCallback(
    async (typed: TypedSheet): Promise<Answer<SheetDraft> | null> => {
      const body = fromTyped(typed)
      const text = JSON.stringify(body)
      const cached = queries.getQueryData<Answer<SheetDraft>>(draftQuery(slug, sheet).queryKey)
      if (text === sent.current && cached) {
        setState('saved')
        return { ...cached, etag: etag.current }
      }
      setState('saving')
      try {
        const answer = await call<SheetDraft>(slug, `/v1/library/sheets/${sheet}/draft`, {
          method: 'PUT',
          body,
          ifMatch: etag.current,
        })
        etag.current = answer.etag
        sent.current = text
        queries.setQueryData(draftQuery(slug, sheet).queryKey, answer)
        setProblem(null)
        setState('saved')
        return answer
      } catch (error) {
        setProblem(asProblem(error))
        setState('not-saved')
        return null
      }
    },
    [queries, slug, sheet],
  )

  const save = useCallback(
    (typed: TypedSheet) => {
      clearTimeout(timer.current)
      const next = queue.current.then(() => send(typed))
      queue.current = next
      return next
    },
    [send],
  )

  const typed = useCallback(
    (read: () => TypedSheet) => {
      clearTimeout(timer.current)
      setState('typing')
      timer.current = setTimeout(() => void save(read()), PAUSE)
    },
    [save],
  )
  useEffect(() => () => clearTimeout(timer.current), [])

  /** A colleague has saved meanwhile, and this is to replace it. */
  const replaceTheirs = useCallback(
    async (typed: TypedSheet) => {
      etag.current = (await call<SheetDraft>(slug, `/v1/library/sheets/${sheet}/draft`)).etag
      return save(typed)
    },
    [slug, sheet, save],
  )

  return { state, problem, typed, save, replaceTheirs }
}
