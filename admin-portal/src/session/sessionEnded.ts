import { useSyncExternalStore } from 'react'

/** Set when a request was refused as unknown while somebody was working; the shell then asks to sign in again. */
let ended = false
const listeners = new Set<() => void>()

export function sayEnded(value: boolean): void {
  if (ended === value) return
  ended = value
  listeners.forEach(listener => listener())
}

export function useSessionEnded(): boolean {
  return useSyncExternalStore(
    listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => ended,
  )
}
