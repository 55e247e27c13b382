import { useCallback, useEffect, useRef, useState } from 'react'
import { call } from '../api/http'
import { asProblem, type Problem } from '../api/problems'
import type { Note } from '../api/types'
import { useSession } from '../session/session'

const PAUSE = 1_500

export type Saved = 'nothing' | 'typing' | 'saving' | 'saved' | 'on-device'

/** The text, and the version on the platform that it goes on from; null while the platform does not know of it. */
export interface DraftNote {
  wording: string
  version: string | null
}

/**
 * Sends a draft at each pause in typing. Each time it names the version that it replaces, so that a draft that is open on
 * two devices is not overwritten.
 */
export function useAutosave(clientId: string, caseId: string | null, id: string, known: DraftNote) {
  const { slug } = useSession()
  const stored = useRef(known)
  const queue = useRef<Promise<unknown>>(Promise.resolve())
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const [saved, setSaved] = useState<Saved>('nothing')
  const [problem, setProblem] = useState<Problem | null>(null)

  const send = useCallback(
    async ({ wording, version }: DraftNote): Promise<DraftNote | null> => {
      // A version that was sent on meanwhile is the one to go on from.
      const from = stored.current.version ?? version
      if (from && wording === stored.current.wording) return stored.current
      setSaved('saving')
      try {
        const { etag } = from
          ? await call<Note>(slug, `/v1/notes/${id}`, { method: 'PUT', body: { wording }, ifMatch: from })
          : await call<Note>(slug, `/v1/clients/${clientId}/notes`, {
              method: 'POST',
              body: { id, caseId, wording },
              idempotencyKey: crypto.randomUUID(),
            })
        stored.current = { wording, version: etag }
        setProblem(null)
        setSaved('saved')
        return stored.current
      } catch (error) {
        const refused = asProblem(error)
        setProblem(refused.passing ? null : refused)
        setSaved('on-device')
        return null
      }
    },
    [slug, clientId, caseId, id],
  )

  /** One after the other, in the order of typing. Answers what is stored now, or null when it could not be. */
  const save = useCallback(
    (draft: DraftNote): Promise<DraftNote | null> => {
      clearTimeout(timer.current)
      const next = queue.current.then(() => send(draft))
      queue.current = next
      return next
    },
    [send],
  )

  const typed = useCallback(
    (draft: DraftNote, then: (stored: DraftNote) => void) => {
      clearTimeout(timer.current)
      if (draft.wording === stored.current.wording) return
      setSaved('typing')
      timer.current = setTimeout(() => void save(draft).then(now => now && then(now)), PAUSE)
    },
    [save],
  )
  useEffect(() => () => clearTimeout(timer.current), [])

  /** From here the text goes on: what was kept on this device, or what was found to be stored. */
  const goOnFrom = useCallback((draft: DraftNote) => {
    stored.current = draft
  }, [])

  return { saved, problem, setProblem, typed, save, goOnFrom }
}
