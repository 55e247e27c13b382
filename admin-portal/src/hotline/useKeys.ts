import { useEffect, useRef, useState } from 'react'

const OFF = 'mrc.hotline.keys-off'

/** Single keys can be switched off, for whoever speaks to the device instead of typing (WCAG 2.1.4). */
export function useKeysSwitch() {
  const [on, setOn] = useState(() => localStorage.getItem(OFF) === null)
  const set = (next: boolean) => {
    if (next) localStorage.removeItem(OFF)
    else localStorage.setItem(OFF, 'yes')
    setOn(next)
  }
  return [on, set] as const
}

/** Keys that are pressed anywhere on the screen but where somebody writes or chooses from a list. */
export function useKeys(on: boolean, press: (event: KeyboardEvent) => void) {
  const latest = useRef(press)
  useEffect(() => {
    latest.current = press
  })
  useEffect(() => {
    if (!on) return
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || event.repeat) return
      if (!writes(event.target)) latest.current(event)
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [on])
}

function writes(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement) return !['radio', 'checkbox'].includes(target.type)
  return (
    target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable
  )
}
