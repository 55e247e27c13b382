import { useEffect, useState } from 'react'
import { useAddress, useSearchWord } from '../shell/Here'
import type { Asked } from './recruiters'

/** What is asked for, kept in the address. */
export function useAskedRecruiters() {
  const show = useAddress('/recruiters')
  const [asked, setAsked] = useState<Asked>({
    q: useSearchWord('q'),
    country: useSearchWord('country'),
    status: useSearchWord('status'),
  })
  const { q, country, status } = asked
  useEffect(() => {
    const timer = setTimeout(() => show({ q, country, status }), 400)
    return () => clearTimeout(timer)
  }, [q, country, status, show])
  return { asked, ask: (change: Partial<Asked>) => setAsked(before => ({ ...before, ...change })) }
}
