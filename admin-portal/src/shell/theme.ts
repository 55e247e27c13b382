import { useSyncExternalStore } from 'react'

export const themes = ['auto', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

const key = 'mrc.theme'
const listeners = new Set<() => void>()

function current(): Theme {
  const stored = localStorage.getItem(key)
  return themes.find(theme => theme === stored) ?? 'auto'
}

export function applyTheme(theme: Theme = current()): void {
  if (theme === 'auto') document.documentElement.removeAttribute('data-theme')
  else document.documentElement.dataset['theme'] = theme
}

export function chooseTheme(theme: Theme): void {
  localStorage.setItem(key, theme)
  applyTheme(theme)
  listeners.forEach(listener => listener())
}

export function useTheme(): Theme {
  return useSyncExternalStore(listener => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, current)
}
