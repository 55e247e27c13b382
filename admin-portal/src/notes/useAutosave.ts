import { useCallback, useEffect, useRef, useState } from 'react'
import { call } from '../api/http'
import { asProblem, type Problem } from '../api/problems'
import type { Note } from '../api/types'
import { useSession } from '../session/session'

const PAUSE = 1_500

export type Saved = 'nothing' | 'typing' | 'saving' | 'saved' | 'on-device'

/**
 * Saves a draft at each pause in typing: to the platform when it can be reached, and before that on this device. Each save
 * names the version that it replaces, so that a draft open on two devices is not overwritten.
 */
export function useAutosave(clientId: string, caseId: string | null, id: string, note: Note | null) {
  const { slug } = useSession()
  const version = useRef(note ? `"${note.version}"` : null)
  const stored = useRef(note?.wording ?? '')
  const running = useRef<Promise<boolean>>(Promise.resolve(true))
  const [saved, setSaved] = useState<Saved>('nothing')
  const [problem, setProblem] = useState<Problem | null>(null)

  const send = useCallback(
    async (wording: string): Promise<boolean> => {
      if (wording === stored.current && version.current) return true
      setSaved('saving')
      try {
        const { etag } = version.current
          ? await call<Note>(slug, `/v1/notes/${id}`, {
              method: 'PUT',
              body: { wording },
              ifMatch: version.current,
            })
          : await call<Note>(slug, `/v1/clients/${clientId}/notes`, {
              method: 'POST',
              body: { id, caseId, wording },
              idempotencyKey: crypto.randomUUID(),
            })
        version.current = etag
        stored.current = wording
        setProblem(null)
        setSaved('saved')
        return true
      } catch (error) {
        const refused = asProblem(error)
        setProblem(refused.passing ? null : refused)
        setSaved('on-device')
        return false
      }
    },
    [slug, clientId, caseId, id],
  )

  /** One after the other, in the order of typing. */
  const save = useCallback(
    (wording: string) => (running.current = running.current.then(() => send(wording))),
    [send],
  )

  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const typed = useCallback(
    (wording: string) => {
      setSaved('typing')
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void save(wording), PAUSE)
    },
    [save],
  )
  useEffect(() => () => clearTimeout(timer.current), [])

  /** Everything typed is with the platform, under this version. */
  const settle = useCallback(
    async (wording: string) => {
      clearTimeout(timer.current)
      return (await save(wording)) ? version.current : null
    },
    [save],
  )
  return { saved, problem, typed, settle, setProblem, begun: () => version.current !== null }
}
