import { useCallback, useMemo } from 'react'
import { useGo, useSearchWord } from '../shell/Here'
import type { Question } from './audit'

/** The question stands in the address: "back" undoes a filter, and a client's page can link to it. */
export function useQuestion() {
  const go = useGo()
  const subject = useSearchWord('subject')
  const person = useSearchWord('person')
  const action = useSearchWord('action')
  const from = useSearchWord('from')
  const until = useSearchWord('until')
  const question = useMemo<Question>(
    () => ({ subject, person, action, from, until }),
    [subject, person, action, from, until],
  )
  const ask = useCallback(
    (change: Partial<Question>) => void go('/audit', { search: { ...question, ...change } }),
    [go, question],
  )
  return { question, ask }
}
