import { useEffect, useState } from 'react'
import { useGo, useSearchWord } from '../shell/Here'
import type { Asked } from './directory'

/** What is asked stands in the address, so that "back" and a shared link find the same list. */
export function useAsked() {
  const go = useGo()
  const forClient = useSearchWord('for')
  const [asked, setAsked] = useState<Asked>({
    q: useSearchWord('q'),
    country: useSearchWord('country'),
    language: useSearchWord('language'),
    serviceType: useSearchWord('serviceType'),
    near: '',
    withinKm: '',
  })
  const { q, country, language, serviceType } = asked

  useEffect(() => {
    const timer = setTimeout(() => {
      // Where the person stands ("near") stays out of the address and of the history.
      void go('/directory', { search: { for: forClient, q, country, language, serviceType }, replace: true })
    }, 400)
    return () => clearTimeout(timer)
  }, [q, country, language, serviceType, forClient, go])

  return { asked, ask: (change: Partial<Asked>) => setAsked(before => ({ ...before, ...change })) }
}
