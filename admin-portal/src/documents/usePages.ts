import { useCallback, useEffect, useRef, useState } from 'react'
import { sendFile } from '../api/sendFile'
import { asProblem, Problem } from '../api/problems'
import { uuidv7 } from '../api/uuid'
import { useSession } from '../session/session'
import { shrunk } from './shrink'

const largest = 25 * 1024 * 1024

export interface PageSent {
  /** Minted here; trying again sends under the same id, so nothing arrives twice. */
  id: string
  name: string
  /** From 0 to 1. */
  progress: number
  state: 'sending' | 'sent' | 'failed'
  problem: Problem | null
}

/**
 * Sends pages as they are chosen, one after the other since a bad line is not made better by sharing it. They are kept
 * in this form only and not on the device: a passport is more than an outbox should hold, and is still on the desk.
 */
export function usePages(clientId: string) {
  const { slug } = useSession()
  const [pages, setPages] = useState<PageSent[]>([])
  const files = useRef(new Map<string, { file: File; stop: AbortController }>())
  const line = useRef(Promise.resolve())

  const change = useCallback(
    (id: string, to: Partial<PageSent>) =>
      setPages(all => all.map(page => (page.id === id ? { ...page, ...to } : page))),
    [],
  )

  const send = useCallback(
    async (id: string) => {
      const kept = files.current.get(id)
      if (!kept || kept.stop.signal.aborted) return
      try {
        const content = await shrunk(kept.file)
        if (content.size > largest) throw new Problem('payload-too-large', 413)
        await sendFile(slug, `/v1/clients/${clientId}/files/${id}`, content, {
          signal: kept.stop.signal,
          onProgress: progress => change(id, { progress }),
        })
        change(id, { state: 'sent', progress: 1 })
      } catch (error) {
        if (!kept.stop.signal.aborted) change(id, { state: 'failed', problem: asProblem(error) })
      }
    },
    [slug, clientId, change],
  )

  const inLine = useCallback(
    (id: string) => {
      line.current = line.current.then(() => send(id))
    },
    [send],
  )

  const add = (chosen: File[]) => {
    for (const file of chosen) {
      const id = uuidv7()
      files.current.set(id, { file, stop: new AbortController() })
      setPages(all => [...all, { id, name: file.name, progress: 0, state: 'sending', problem: null }])
      inLine(id)
    }
  }
  const again = (id: string) => {
    change(id, { state: 'sending', progress: 0, problem: null })
    inLine(id)
  }
  const remove = (id: string) => {
    files.current.get(id)?.stop.abort()
    files.current.delete(id)
    setPages(all => all.filter(page => page.id !== id))
  }
  useEffect(() => {
    const kept = files.current
    return () => kept.forEach(({ stop }) => stop.abort())
  }, [])

  return { pages, add, again, remove }
}
