import { useCallback, useEffect, useRef, useState } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'
import { useSpeaker } from './useOutbox'

/**
 * Keeps a half-filled form, sealed, on this device: a session that ends, a call that comes in or a battery that dies
 * costs nobody their typing.
 */
export function useDraft<T extends FieldValues>(name: string, form: UseFormReturn<T>) {
  const { slug, owner } = useSpeaker()
  const key = `draft:${slug}:${owner}:${name}`
  const [restored, setRestored] = useState(false)
  const settled = useRef(false)
  const { isDirty } = form.formState
  const dirty = useRef(isDirty)

  useEffect(() => {
    dirty.current = isDirty
  }, [isDirty])

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let gone = false
    settled.current = false
    void import('./vault')
      .then(vault => vault.kept<T>(key))
      .then(draft => {
        if (gone || !draft || dirty.current) return
        // A draft from before a field was added lacks it.
        form.reset({ ...form.formState.defaultValues, ...draft } as T, { keepDefaultValues: true })
        setRestored(true)
      })
      .catch(() => undefined)
    const watching = form.watch(() => {
      clearTimeout(timer)
      timer = setTimeout(() => void save(), 400)
    })
    const save = async () => {
      if (settled.current || !dirty.current) return
      const values = form.getValues()
      await import('./vault').then(vault => vault.keep(key, values)).catch(() => undefined)
    }
    const leaving = () => void save()
    addEventListener('pagehide', leaving)
    return () => {
      gone = true
      clearTimeout(timer)
      void save()
      watching.unsubscribe()
      removeEventListener('pagehide', leaving)
    }
  }, [key, form])

  const forget = useCallback(async () => {
    settled.current = true
    setRestored(false)
    await import('./vault').then(vault => vault.drop(key)).catch(() => undefined)
  }, [key])

  /** What was typed so far is safe elsewhere; typing goes on, and is kept again. */
  const release = useCallback(
    () => import('./vault').then(vault => vault.drop(key)).catch(() => undefined),
    [key],
  )

  const startAfresh = useCallback(async () => {
    await forget()
    form.reset()
    settled.current = false
  }, [forget, form])

  return { restored, forget, release, startAfresh }
}
