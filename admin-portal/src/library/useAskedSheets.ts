import { useEffect, useState } from 'react'
import { useAddress, useSearchWord } from '../shell/Here'
import type { Asked } from './library'

/** What is asked for, kept in the address. */
export function useAskedSheets() {
  const show = useAddress('/library')
  const [asked, setAsked] = useState<Asked>({
    q: useSearchWord('q'),
    country: useSearchWord('country'),
    kind: useSearchWord('kind'),
    topic: useSearchWord('topic'),
    audience: useSearchWord('audience'),
    phase: useSearchWord('phase'),
    owner: useSearchWord('owner'),
  })
  useEffect(() => {
    const timer = setTimeout(() => show({ ...asked }), 400)
    return () => clearTimeout(timer)
  }, [asked, show])
  return { asked, ask: (change: Partial<Asked>) => setAsked(before => ({ ...before, ...change })) }
}
