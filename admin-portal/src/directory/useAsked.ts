import { useEffect, useState } from 'react'
import { useAddress, useSearchWord } from '../shell/Here'
import type { Asked } from './directory'

export function useAsked() {
  const show = useAddress('/directory')
  const forClient = useSearchWord('for')
  const [asked, setAsked] = useState<Asked>({
    q: useSearchWord('q'),
    country: useSearchWord('country'),
    language: useSearchWord('language'),
    serviceType: useSearchWord('serviceType'),
    near: '',
    withinKm: '',
    outdated: useSearchWord('outdated'),
    organizationType: useSearchWord('organizationType'),
    openNow: useSearchWord('openNow'),
  })
  const { q, country, language, serviceType, outdated, organizationType, openNow } = asked

  useEffect(() => {
    const timer = setTimeout(() => {
      // Where the person stands ("near") stays out of the address and of the history.
      show({ for: forClient, q, country, language, serviceType, outdated, organizationType, openNow })
    }, 400)
    return () => clearTimeout(timer)
  }, [q, country, language, serviceType, outdated, organizationType, openNow, forClient, show])

  return { asked, ask: (change: Partial<Asked>) => setAsked(before => ({ ...before, ...change })) }
}
