import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useState } from 'react'
import { asProblem } from '../api/problems'
import { sayEnded } from '../session/sessionEnded'
import { useSession } from '../session/session'
import type { Speaker, Waiting } from './outbox'

export function useSpeaker(): Speaker {
  const { slug, me } = useSession()
  return { slug, owner: me.person.id }
}

/** What waits on this device, kept up to date; Dexie is fetched after the shell is there. */
export function useWaiting(): Waiting[] {
  const { slug, owner } = useSpeaker()
  const [found, setFound] = useState<Waiting[]>([])
  useEffect(() => {
    let stop = () => {}
    let gone = false
    void Promise.all([import('dexie'), import('./outbox')]).then(([{ liveQuery }, { waiting }]) => {
      if (gone) return
      const watching = liveQuery(() => waiting({ slug, owner })).subscribe({
        next: setFound,
        error: () => setFound([]),
      })
      stop = () => watching.unsubscribe()
    })
    return () => {
      gone = true
      stop()
    }
  }, [slug, owner])
  return found
}

export function useDrain(): (insist?: boolean) => Promise<void> {
  const { slug, owner } = useSpeaker()
  const queries = useQueryClient()
  return useCallback(
    async (insist = false) => {
      const { drain, hurry } = await import('./outbox')
      try {
        if (insist) await hurry({ slug, owner })
        if ((await drain({ slug, owner })) > 0) await queries.invalidateQueries()
      } catch (error) {
        if (asProblem(error).kind === 'unauthorized') sayEnded(true)
      }
    },
    [slug, owner, queries],
  )
}

/** At start, when the line comes back, when the person looks here again, and now and then: Background Sync is missing in two browsers of three. */
export function useDraining(): void {
  const drain = useDrain()
  useEffect(() => {
    const now = () => void drain(true)
    const gently = () => {
      if (document.visibilityState === 'visible') void drain()
    }
    now()
    addEventListener('online', now)
    addEventListener('focus', gently)
    document.addEventListener('visibilitychange', gently)
    const timer = setInterval(gently, 30_000)
    return () => {
      removeEventListener('online', now)
      removeEventListener('focus', gently)
      document.removeEventListener('visibilitychange', gently)
      clearInterval(timer)
    }
  }, [drain])
}
